// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/packed.hpp"

#include "archive/container.hpp"
#include "archive/ledger.hpp"
#include "archive/maildir.hpp"
#include "archive/names.hpp"
#include "archive/prefixed_source.hpp"
#include "archive/salvage.hpp"
#include "archive/unpacker.hpp"

#include "mailhorizon/archive/mail_reader.hpp"
#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/file.hpp"
#include "mailhorizon/base/problem.hpp"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace mailhorizon::archive {
namespace {

/// The member the unpacker is at. Borrows it.
class MemberSource final : public base::ByteSource {
public:
    explicit MemberSource(Unpacker& unpacker) noexcept : unpacker_(unpacker) {}
    std::size_t read(std::span<char> window) override { return unpacker_.read(window); }

private:
    Unpacker& unpacker_;
};

/// Splits "a/b/c" into folder and name; the folders of a Maildir belong to the name.
Origin member_origin(const std::string& container, std::string_view member) {
    while (member.starts_with("./") || member.starts_with('/')) {
        member.remove_prefix(member.find('/') + 1);
    }
    const auto last_slash = [](std::string_view path) {
        const std::size_t slash = path.rfind('/');
        return slash == std::string_view::npos ? 0 : slash + 1;
    };
    std::size_t name_at = last_slash(member);
    const std::string_view folder = member.substr(0, name_at > 0 ? name_at - 1 : 0);
    const std::size_t part_at = last_slash(folder);
    const bool in_maildir = is_maildir_part(folder.substr(part_at));
    name_at = in_maildir ? part_at : name_at;
    std::string path = container;
    if (name_at > 0) {
        path.append("/").append(member.substr(0, name_at - 1));
    }
    return {.folder = std::move(path),
            .name = std::string(member.substr(name_at)),
            .in_maildir = in_maildir};
}

bool is_among_copies(std::string_view folder) noexcept {
    for (std::size_t slash = folder.find('/'); slash != std::string_view::npos;) {
        const std::size_t end = folder.find('/', slash + 1);
        if (is_copy_folder(folder.substr(0, slash), folder.substr(slash + 1, end - slash - 1))) {
            return true;
        }
        slash = end;
    }
    return false;
}

class Packed final : public Container {
public:
    Packed(std::unique_ptr<base::ByteSource> source,
           Origin origin,
           const ReadLimits& limits,
           UnpackCost& cost)
        : origin_(std::move(origin)), unpacker_(std::move(source), limits, cost) {}

    bool next(FoundFile& found, Ledger& ledger) override {
        found = {};
        if (ended_) {
            return false;
        }
        try {
            return find(found, ledger);
        } catch (const base::Error& error) {
            ended_ = true;
            ledger.lose(base::ProblemKind::truncated, origin_.path(), {}, error.reason());
            return salvage(found);
        }
    }

    [[nodiscard]] bool is_packed() const noexcept override { return true; }

private:
    bool find(FoundFile& found, Ledger& ledger) {
        while (!unpacker_.has_failed() && unpacker_.next_member()) {
            const bool alone = unpacker_.name().empty();
            Origin origin = alone ? origin_ : member_origin(origin_.path(), unpacker_.name());
            empty_ = false;
            if (unpacker_.is_encrypted()) {
                ledger.lose(base::ProblemKind::encrypted,
                            origin.path(),
                            {},
                            "unpack it with its password first");
            } else if (alone || (unpacker_.is_regular() && !is_left_out(origin, ledger))) {
                found.origin = std::move(origin);
                found.source = std::make_unique<MemberSource>(unpacker_);
                return true;
            }
        }
        ended_ = true;
        if (!empty_ || unpacker_.has_failed()) {
            return false;
        }
        found.origin = origin_;
        found.source = base::read_from("");
        return true;
    }

    bool salvage(FoundFile& found) {
        std::string bytes = empty_ ? unpack_damaged(unpacker_.first_packed_bytes()) : std::string();
        if (bytes.empty()) {
            return false;
        }
        found.origin = origin_;
        found.source = std::make_unique<PrefixedSource>(std::move(bytes));
        return true;
    }

    /// As in folders: names with a dot, and what a Maildir has not delivered yet.
    static bool is_left_out(const Origin& origin, const Ledger& ledger) {
        constexpr std::string_view undelivered = "/tmp";
        const std::string& folder = origin.folder;
        return origin.name.starts_with('.') || origin.name.find("/.") != std::string::npos ||
               is_among_copies(origin.folder) ||
               (folder.ends_with(undelivered) &&
                ledger.has_maildir(folder.substr(0, folder.size() - undelivered.size())));
    }

    Origin origin_;
    Unpacker unpacker_;
    bool empty_ = true;
    bool ended_ = false;
};

}  // namespace

std::unique_ptr<Container> open_packed(std::unique_ptr<base::ByteSource> source,
                                       Origin origin,
                                       const ReadLimits& limits,
                                       UnpackCost& cost) {
    return std::make_unique<Packed>(std::move(source), std::move(origin), limits, cost);
}

}  // namespace mailhorizon::archive
