# SPDX-License-Identifier: GPL-3.0-or-later
"""Names to draw an organisation from. Domains end in .example (RFC 2606); nobody here exists."""

# (name, domain, product)
COMPANIES = (
    ("Brennbach Pumps", "brennbach.example", "Doseo"),
    ("Lindtal Dosing", "lindtal.example", "Linea"),
    ("Nordhalde Valves", "nordhalde.example", "Norvo"),
    ("Auerstein Fluid", "auerstein.example", "Aquis"),
    ("Kaltwasser & Sohn", "kaltwasser.example", "Kalto"),
    ("Steinfurth Technik", "steinfurth.example", "Stero"),
    ("Wiesengrund Systems", "wiesengrund.example", "Vento"),
    ("Talheimer Pumpen", "talheimer.example", "Talis"),
)

FIRST_NAMES = """
Anna Thomas Jürgen Katharina Stefan Martina Lukas Eva Michael Sabine Florian Birgit Markus Verena Andreas Claudia
Gerald Johanna Wolfgang Theresa Bernd Doris Günther Ines Christoph Petra Matthias Renate Dominik Ulrike Robert Lena
Sebastian Marlene Helmut Nora Philipp Ruth Georg Simone Harald Judith Erik Tamara Oliver Franziska Peter Silvia Jan
Milena Marko Zuzana Pavel Ivana Tomasz Agnieszka Luca Chiara Priya Arjun Sinead Declan Mette Søren Emre Leyla Ondřej
Carla Hugo Alicia Nina Rafael Greta Konrad Paula Anton
""".split()

LAST_NAMES = """
Gruber Hofer Pichler Steiner Moser Leitner Fuchs Eder Wallner Brandl Kogler Reiter Schwaiger Lechner Haas Winkler
Aigner Baumann Egger Thaler Strasser Maurer Köhler Jäger Böhm Schöpf Müllner Grünwald Höllerer Wörgötter Kern Zeller
Novak Horvat Kovač Dvořák Marek Wojcik Zielinska Rossi Bianchi Ferrari Sharma Iyer Byrne Doyle Lindqvist Nygård Demir
Yilmaz Costa Almeida Roth Seidl Kaminski Weiler Auer Prantl Rainer Stocker Tischler Unterberger Vogl Wimmer Zangerl
Oberhuber Knapp Lanner Mair Neuhauser Plank Riedl Sailer Toth
""".split()

OUTSIDE_FIRST = """
Helen Graham Fiona Neil Pirjo Antti Kaisa Mikko Denise Walter Brenda Curtis Giulia Matteo Sara Paolo Joost Marijke
Sander Femke Piotr Magda Krzysztof Ewa Rohan Kavita Sanjay Meera Owen Bethan Alun Carys Jiri Hana Radek Lucie
""".split()

OUTSIDE_LAST = """
Ashworth Pemberton Whitlock Garside Virtanen Korhonen Lehtonen Salmi Hobart Lindgren Mccray Tolbert Greco Fontana
Marchetti Villa Jansen Bakker Smit Verhoeven Kowalczyk Lis Mazur Wrona Kulkarni Deshpande Patil Joshi Pritchard
Llewellyn Bevan Morgan Hruby Soukup Vesely Kral
""".split()

# (name, short name, domain, zone)
CUSTOMERS = (("Calder Water Services", "Calder", "calderwater.example", "London"),
             ("Pohjola Paper", "Pohjola", "pohjolapaper.example", "Helsinki"),
             ("Prairie Dairy Co-op", "Prairie Dairy", "prairiedairy.example", "Chicago"),
             ("Molino Alimentari", "Molino", "molino.example", "Vienna"),
             ("Vltava Breweries", "Vltava", "vltavabrew.example", "Vienna"),
             ("Severn Coatings", "Severn", "severncoatings.example", "London"),
             ("Oulanka Mills", "Oulanka", "oulankamills.example", "Helsinki"),
             ("Terme Aurora", "Aurora", "termeaurora.example", "Vienna"))

PARTNERS = (("Wrona Castings", "Wrona", "wronacast.example", "Vienna"),
            ("Deltaroute Logistics", "Deltaroute", "deltaroute.example", "Vienna"),
            ("Sahyadri Drives", "Sahyadri", "sahyadridrives.example", "Pune"),
            ("Kestrel Instruments", "Kestrel", "kestrelinst.example", "London"))

FREEMAIL = ("postkasten.example", "inboxly.example", "freepost.example")

# (unit, how many, titles from the head downwards)
UNITS = (
    ("Sales", 14, ("Head of Sales", "Key Account Manager", "Area Sales Manager", "Inside Sales", "Product Manager",
                   "Marketing Manager", "Sales Engineer")),
    ("Operations", 18, ("Leiter Operations", "Schichtleiter", "Meister Montage", "Arbeitsvorbereitung", "Einkauf",
                        "Logistik", "Qualitätssicherung", "Instandhaltung", "Montage")),
    ("Engineering", 14, ("Head of Engineering", "Mechanical Design", "Firmware", "Test Engineer", "Field Service",
                         "Documentation", "Materials")),
    ("Finance", 8, ("Head of Finance", "Controlling", "Accounts Payable", "Accounts Receivable", "IT Support",
                    "ERP Administrator")),
    ("People", 6, ("Head of People", "HR Business Partner", "Payroll", "Recruiting", "Office Management")),
)

OUTSIDE_TITLES = ("Procurement", "Maintenance Manager", "Process Engineer", "Plant Manager", "Project Office")
