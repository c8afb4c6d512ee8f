// SPDX-License-Identifier: GPL-3.0-or-later
#include "property/plain_threading.hpp"
#include "support/corpora.hpp"

#include "mailhorizon/threads/forest.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace mailhorizon::threads {
namespace {

using testing::corpus_of;
using testing::id_of;
using testing::Mail;

constexpr std::size_t tree_size = 5;
using Tree = std::array<std::size_t, tree_size>;   ///< parent of each; of the root: itself
using Order = std::array<std::size_t, tree_size>;  ///< a permutation

/// The labels from `label` up to the root, itself left out; nothing if they run in a circle.
std::optional<std::vector<std::size_t>> ancestors(const Tree& tree, std::size_t label) {
    std::vector<std::size_t> above;
    while (tree[label] != label) {
        label = tree[label];
        above.push_back(label);
        if (above.size() > tree_size) {
            return std::nullopt;
        }
    }
    return above;
}

/// All 5^4 = 625 rooted trees of five labelled messages.
std::vector<Tree> all_trees() {
    std::vector<Tree> trees;
    for (std::size_t code = 0; code < 5 * 5 * 5 * 5 * 5; ++code) {
        Tree tree{};
        std::size_t rest = code;
        std::size_t roots = 0;
        bool whole = true;
        for (std::size_t label = 0; label < tree_size; ++label) {
            tree[label] = rest % tree_size;
            rest /= tree_size;
            roots += tree[label] == label ? 1U : 0U;
        }
        for (std::size_t label = 0; label < tree_size; ++label) {
            whole = whole && ancestors(tree, label).has_value();
        }
        if (whole && roots == 1) {
            trees.push_back(tree);
        }
    }
    return trees;
}

std::vector<Order> all_orders() {
    Order order{};
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<Order> orders;
    do {
        orders.push_back(order);
    } while (std::ranges::next_permutation(order).found);
    return orders;
}

/// Message `label` of tree `number`.
std::string name_of(std::size_t number, std::size_t label) {
    return std::to_string(number) + "." + std::to_string(label);
}

/// Adds a tree's mails: label l was sent at hour `sent[l]`, and they arrive in order `arrival`.
struct TreeMails {
    std::optional<std::size_t> missing;  ///< this one is left out
    bool chains = false;                 ///< all ancestors are referred to, else the parent alone

    void add(std::vector<Mail>& mails,
             std::size_t number,
             const Tree& tree,
             const Order& sent,
             const Order& arrival) const {
        for (const std::size_t label : arrival) {
            if (label == missing) {
                continue;
            }
            mails.emplace_back(name_of(number, label));
            mails.back().at(static_cast<double>(sent[label]));
            const std::vector<std::size_t> above = ancestors(tree, label).value();
            const auto used = chains ? above.size() : std::min<std::size_t>(above.size(), 1);
            for (std::size_t place = used; place-- > 0;) {
                mails.back().answers(name_of(number, above[place]));
            }
        }
    }
};

/// The parent that message `label` must get.
std::string expected_parent(const Tree& tree,
                            std::size_t number,
                            std::size_t label,
                            std::optional<std::size_t> missing) {
    const std::vector<std::size_t> above = ancestors(tree, label).value();
    const auto nearest =
        std::ranges::find_if(above, [&](std::size_t ancestor) { return ancestor != missing; });
    return nearest == above.end() ? std::string() : name_of(number, *nearest);
}

/// How many messages have another parent than their trees say.
std::size_t wrong_parents(const std::vector<Tree>& trees,
                          const model::Corpus& corpus,
                          const Forest& forest,
                          std::optional<std::size_t> missing) {
    std::size_t wrong = 0;
    for (std::size_t place = 0; place < corpus.messages().size(); ++place) {
        const std::string id(corpus.messages()[place].id);
        const std::size_t number = std::stoul(id);
        const auto label = static_cast<std::size_t>(id.back() - '0');
        const std::string expected = expected_parent(trees[number], number, label, missing);
        wrong += id_of(corpus, forest.parent[place]) != expected ? 1U : 0U;
    }
    return wrong;
}

std::string name_of(std::size_t label) {
    return "m" + std::to_string(label);
}

/// Mails with references drawn at random: loops, repeats, ghosts and contradictions.
std::vector<Mail> random_mails(std::mt19937& random) {
    constexpr std::size_t count = 50;
    constexpr std::size_t ids = 65;  // the last 15 are never sent
    std::vector<Mail> mails;
    for (std::size_t label = 0; label < count; ++label) {
        mails.emplace_back(name_of(label));
        mails.back().at(static_cast<double>(random() % 200));
        const std::size_t references = random() % 5;
        for (std::size_t place = 0; place < references; ++place) {
            mails.back().answers(name_of(random() % ids));
        }
    }
    std::ranges::shuffle(mails, random);
    return mails;
}

/// Mails of a true forest whose references are the newest few ancestors; one in four is missing.
std::vector<Mail> honest_mails(std::mt19937& random) {
    constexpr std::size_t count = 50;
    std::vector<std::vector<std::size_t>> above(count);
    std::vector<Mail> mails;
    for (std::size_t label = 0; label < count; ++label) {
        if (label > 0 && random() % 8 != 0) {
            const std::size_t parent = random() % label;
            above[label] = above[parent];
            above[label].push_back(parent);
        }
        if (random() % 4 == 0) {
            continue;
        }
        mails.emplace_back(name_of(label));
        mails.back().at(static_cast<double>(random() % 200));
        const std::size_t known = above[label].size();
        const std::size_t used = known == 0 ? 0 : 1 + random() % known;
        for (std::size_t place = known - used; place < known; ++place) {
            mails.back().answers(name_of(above[label][place]));
        }
    }
    std::ranges::shuffle(mails, random);
    return mails;
}

std::vector<std::string> parents_of(const model::Corpus& corpus, const Forest& forest) {
    std::vector<std::string> parents;
    for (const model::MessageIndex parent : forest.parent) {
        parents.emplace_back(id_of(corpus, parent));
    }
    return parents;
}

}  // namespace

// All trees stand side by side in one archive an order, as they would in a real one.
TEST_CASE("threads/property: all 625 trees of five messages in all 120 orders") {
    const std::vector<Tree> trees = all_trees();
    const std::vector<Order> orders = all_orders();
    REQUIRE(trees.size() == 625);
    REQUIRE(orders.size() == 120);
    std::size_t cases = 0;
    for (std::size_t order = 0; order < orders.size(); ++order) {
        // Every order of dates and every order of arrival, not one the other.
        const Order& arrival = orders[(order * 7 + 11) % orders.size()];
        std::vector<Mail> mails;
        for (std::size_t number = 0; number < trees.size(); ++number) {
            TreeMails{}.add(mails, number, trees[number], orders[order], arrival);
            ++cases;
        }
        const model::Corpus corpus = corpus_of(mails);
        const Forest forest = link_threads(corpus);
        CAPTURE(order);
        CHECK(corpus.messages().size() == tree_size * trees.size());
        CHECK(forest.threads.size() == trees.size());
        CHECK(wrong_parents(trees, corpus, forest, std::nullopt) == 0);
    }
    CHECK(cases == 75'000);
}

TEST_CASE("threads/property: all 625 trees with each message missing in turn") {
    const std::vector<Tree> trees = all_trees();
    const std::vector<Order> orders = all_orders();
    for (std::size_t missing = 0; missing < tree_size; ++missing) {
        for (std::size_t order = missing; order < orders.size(); order += 11) {
            const Order& arrival = orders[(order * 7 + 11) % orders.size()];
            std::vector<Mail> mails;
            std::size_t without_root = 0;
            for (std::size_t number = 0; number < trees.size(); ++number) {
                const TreeMails made{.missing = missing, .chains = true};
                made.add(mails, number, trees[number], orders[order], arrival);
                without_root += trees[number][missing] == missing ? 1U : 0U;
            }
            const model::Corpus corpus = corpus_of(mails);
            const Forest forest = link_threads(corpus);
            CAPTURE(missing);
            CAPTURE(order);
            CHECK(wrong_parents(trees, corpus, forest, missing) == 0);
            // What hangs below one missing root stays together.
            CHECK(forest.threads.size() == trees.size());
            CHECK(static_cast<std::size_t>(std::ranges::count(
                      forest.threads, true, &ThreadRow::ghost_root)) == without_root);
        }
    }
}

TEST_CASE("threads/property: random references give what pointers and walks give") {
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const model::Corpus corpus = corpus_of(random_mails(random));
        testing::PlainThreading plain;
        plain.link_own(corpus);
        plain.link_chains(corpus);
        const Forest forest = link_threads(corpus);
        REQUIRE(parents_of(corpus, forest) == plain.parents(corpus));
        REQUIRE(forest.threads.size() == plain.thread_count(corpus));
    }
}

TEST_CASE("threads/property: true references give what RFC 5256 gives, whatever its order") {
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const model::Corpus corpus = corpus_of(honest_mails(random));
        const Forest forest = link_threads(corpus);
        std::vector<std::size_t> order(corpus.messages().size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (int round = 0; round < 3; ++round) {
            testing::PlainThreading plain;
            plain.link_as_rfc(corpus, order);
            REQUIRE(parents_of(corpus, forest) == plain.parents(corpus));
            REQUIRE(forest.threads.size() == plain.thread_count(corpus));
            std::ranges::shuffle(order, random);
        }
    }
}

TEST_CASE("threads/property: a forest is whole: each message once, parents in their thread") {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const model::Corpus corpus = corpus_of(random_mails(random));
        const Forest forest = link_threads(corpus);
        const std::size_t count = corpus.messages().size();
        std::vector<int> seen(count, 0);
        for (std::size_t thread = 0; thread < forest.threads.size(); ++thread) {
            const auto messages = forest.messages(model::ThreadIndex(thread));
            CHECK(std::ranges::is_sorted(messages));
            CHECK(forest.thread[forest.threads[thread].first.value()].value() == thread);
            for (const model::MessageIndex message : messages) {
                ++seen[message.value()];
                CHECK(forest.thread[message.value()].value() == thread);
                for (const model::MessageIndex reply : forest.replies(message)) {
                    CHECK(forest.parent[reply.value()] == message);
                    CHECK(forest.thread[reply.value()].value() == thread);
                }
            }
        }
        CHECK(std::ranges::count(seen, 1) == static_cast<std::ptrdiff_t>(count));
        const auto roots = std::ranges::count(forest.parent, model::MessageIndex{});
        CHECK(forest.children.size() + static_cast<std::size_t>(roots) == count);
    }
}

}  // namespace mailhorizon::threads
