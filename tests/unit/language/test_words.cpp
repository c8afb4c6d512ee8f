// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/language/lexicon_file.hpp"
#include "mailhorizon/language/words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mailhorizon::language {
namespace {

namespace fs = std::filesystem;

const fs::path sources = MH_SOURCES;

std::string read(const fs::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

TEST_CASE("language/words: every file in the folder of lexicons is in the program") {
    std::vector<std::string> languages;
    for (const auto& entry : fs::directory_iterator(sources / "src/language/lexicons")) {
        CAPTURE(entry.path());
        REQUIRE(entry.path().extension() == ".lexicon");
        languages.push_back(entry.path().stem().string());
        const auto files = lexicon_files();
        const auto file =
            std::ranges::find(files, std::string_view(languages.back()), &base::EmbeddedFile::name);
        REQUIRE(file != files.end());
        CHECK(file->text == read(entry.path()));
    }
    CHECK(languages.size() == lexicon_files().size());
    CHECK(std::ranges::find(languages, "english") != languages.end());
}

TEST_CASE("language/words: all items of all lexicons are handed out") {
    std::set<WordList> filled;
    for (const base::EmbeddedFile& file : lexicon_files()) {
        CAPTURE(file.name);
        const LexiconFile lexicon = parse_lexicon(file.text);
        CHECK(lexicon.fault == "");
        CHECK_FALSE(lexicon.sections.empty());
        for (const LexiconSection& section : lexicon.sections) {
            for (const WordList list : section.lists) {
                filled.insert(list);
                const auto all = words(list);
                for (const std::string_view item : section.items) {
                    CAPTURE(item);
                    CHECK(std::ranges::find(all, item) != all.end());
                }
            }
        }
    }
    CHECK(filled.size() == static_cast<std::size_t>(WordList::count_));
}

TEST_CASE("language/words: a list holds each item once, those of English first") {
    for (std::size_t i = 0; i < static_cast<std::size_t>(WordList::count_); ++i) {
        const auto list = static_cast<WordList>(i);
        CAPTURE(name_of(list));
        const auto all = words(list);
        CHECK(std::set<std::string_view>(all.begin(), all.end()).size() == all.size());
        CHECK(list_named(name_of(list)) == list);
    }
    CHECK(words(WordList::monday).front() == "monday");
    CHECK_FALSE(list_named("mondays"));
}

TEST_CASE("language/words: the documents name every list") {
    const std::string document = read(sources / "docs/lexicons.md");
    for (std::size_t i = 0; i < static_cast<std::size_t>(WordList::count_); ++i) {
        const auto list = static_cast<WordList>(i);
        const bool day = list > WordList::monday && list < WordList::sunday;
        const bool month = list > WordList::january && list < WordList::december;
        CAPTURE(name_of(list));
        CHECK((day || month ||
               document.find("`" + std::string(name_of(list)) + "`") != std::string::npos));
    }
}

TEST_CASE("language/words: a pair has two sides") {
    CHECK(pair_in("i'm=i am") == std::pair<std::string_view, std::string_view>("i'm", "i am"));
    CHECK(pair_in("bob") == std::pair<std::string_view, std::string_view>("bob", ""));
    for (const WordList list : {WordList::stands_for, WordList::nickname}) {
        for (const std::string_view item : words(list)) {
            CAPTURE(item);
            CHECK_FALSE(pair_in(item).first.empty());
            CHECK_FALSE(pair_in(item).second.empty());
        }
    }
}

TEST_CASE("language/lexicon_file: items are parted by commas and lines, and may be quoted") {
    const LexiconFile lexicon = parse_lexicon(
        "# a comment\n"
        "[request, thanks]\n"
        "please, could/can you ,\n"
        "  \"for more, see \", \"[x]\"\r\n"
        "\n"
        "[verb]\n"
        "go");
    CHECK(lexicon.fault == "");
    REQUIRE(lexicon.sections.size() == 2);
    CHECK(lexicon.sections[0].lists == std::vector{WordList::request, WordList::thanks});
    CHECK(lexicon.sections[0].items ==
          std::vector<std::string_view>{"please", "could/can you", "for more, see ", "[x]"});
    CHECK(lexicon.sections[1].items == std::vector<std::string_view>{"go"});
}

TEST_CASE("language/lexicon_file: a fault is told with its line") {
    struct Row {
        std::string_view text;
        std::string_view fault;
    };
    for (const Row& row :
         {Row{"please", "line 1: an item belongs to no list"},
          Row{"\n[rquest]\nplease", "line 2: there is no list 'rquest'"},
          Row{"[request\nplease", "line 1: the names of lists end with ]"},
          Row{"[request]\n[verb]\ngo", "line 2: a list without items ends"},
          Row{"[request]\n", "line 1: a list without items ends"},
          Row{"[request]\nplease,, do", "line 2: an item is empty"},
          Row{"[request]\n\"\"", "line 2: an item is empty"},
          Row{"[request]\n\"please", "line 2: a quotation mark is left open"},
          Row{"[request]\n\"please\" do", "line 2: a comma stands behind a quoted item"}}) {
        CAPTURE(row.text);
        CHECK(parse_lexicon(row.text).fault == row.fault);
    }
}

}  // namespace
}  // namespace mailhorizon::language
