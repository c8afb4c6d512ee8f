# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of `make-samples`: an invented organisation and one year of its mail."""
