// SPDX-License-Identifier: GPL-3.0-or-later
// usage: check_header_links            the archives are in $MAILHORIZON_CORPORA; exit 77 without
// Compares the links by headers on real archives with a plain telling of RFC 5256, REFERENCES.
#include "property/plain_threading.hpp"
#include "support/real_archives.hpp"

#include "mailhorizon/app/reading/reading.hpp"
#include "mailhorizon/threads/forest.hpp"

#include <array>
#include <cstddef>
#include <filesystem>
#include <iostream>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace mailhorizon;

constexpr std::array<std::string_view, 5> archives{"twisted-web.txt.xz",
                                                   "imagej-devel.txt.xz",
                                                   "blinux-list.mbox.gz",
                                                   "linux-man.mbox.xz",
                                                   "twisted-python.txt.xz"};
constexpr int skipped = 77;

std::size_t differences(const model::Corpus& corpus,
                        const threads::Forest& forest,
                        const testing::PlainThreading& plain) {
    const std::vector<std::string> parents = plain.parents(corpus);
    std::size_t different = 0;
    for (std::size_t i = 0; i < parents.size(); ++i) {
        const bool by_header = forest.link[i] == threads::LinkClass::header;
        const std::string ours(by_header ? corpus.message(forest.parent[i]).id : "");
        different += ours != parents[i] ? 1U : 0U;
    }
    return different;
}

bool check(const std::filesystem::path& archive) {
    app::InputSettings input;
    input.archives.push_back(archive);
    const app::Reading reading = app::read_corpus(input);
    const model::Corpus& corpus = reading.corpus;
    const threads::Forest forest = threads::link_threads(corpus);
    testing::PlainThreading plain;
    plain.link_own(corpus);
    plain.link_chains(corpus);
    testing::PlainThreading rfc;
    std::vector<std::size_t> order(corpus.messages().size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    rfc.link_as_rfc(corpus, order);
    const std::size_t different = differences(corpus, forest, plain);
    std::cout << archive.filename().string() << ": " << corpus.messages().size() << " messages, "
              << different << " header links differ from the plain telling, "
              << differences(corpus, forest, rfc)
              << " from the RFC's own, which depends on the order\n";
    return different == 0 && !corpus.messages().empty();
}

}  // namespace

int main() {
    const testing::RealArchives found = testing::find_real_archives(archives);
    if (!found.skipped.empty()) {
        std::cout << found.skipped << '\n';
        return skipped;
    }
    bool equal = true;
    for (const std::string_view archive : archives) {
        equal = check(found.folder / archive) && equal;
    }
    return equal ? 0 : 1;
}
