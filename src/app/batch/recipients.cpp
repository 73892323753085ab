#include "app/batch/recipients.hpp"

#include "app/named_file.hpp"
#include "base/ascii.hpp"
#include "batch/fields.hpp"
#include "deliver/header.hpp"
#include "exchange/import.hpp"
#include "load/reader.hpp"
#include "select/query.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace brief::app {

namespace {

constexpr auto to_address = Clearance("to add the recipients of a campaign to the records");

/// The rows of the campaign's file. A row that is no record is a fault of the campaign.
Result<std::vector<model::Recipient>>
read_rows(model::CampaignRecipients const& named, std::filesystem::path const& folder, Sources& sources) {
    auto open = [&](model::Text const& name, char const* example) {
        return find_inside({name, folder, example}).and_then([&](std::filesystem::path const& path) {
            return add_file(sources, path);
        });
    };
    Result<FileId> map_file = open(named.map, "recipients-map.toml");
    if (!map_file) {
        return failure(std::move(map_file.error()));
    }
    Result<exchange::ImportMap> map = exchange::read_map(sources, *map_file);
    if (!map) {
        return failure(std::move(map.error()));
    }
    if (map->kind != model::Kind::recipient) {
        return failure(error(
            Code::bad_value,
            map->span,
            fmt::format("this map makes records of kind {}", model::name(map->kind)),
            {"write kind = \"recipient\""}
        ));
    }
    Result<FileId> file = open(named.file, "recipients.csv");
    if (!file) {
        return failure(std::move(file.error()));
    }
    return exchange::read_csv(sources, *file, exchange::separator_of(map->separator))
        .and_then([&](exchange::CsvTable table) -> Result<std::vector<model::Recipient>> {
            exchange::Rows const rows = exchange::rows_of(std::move(table));
            if (Diagnostics faults = exchange::check_columns(*map, rows.columns); !faults.empty()) {
                return failure(std::move(faults));
            }
            exchange::Imported imported = exchange::import_rows(rows, *map, {});
            if (!imported.refusals.empty()) {
                Diagnostics faults;
                for (exchange::Refusal const& refusal : imported.refusals) {
                    faults.push_back(exchange::message(refusal));
                }
                return failure(std::move(faults));
            }
            return std::move(imported.library.recipients);
        });
}

std::string place_of(Span const& span, Sources const& sources) {
    return fmt::format("{}, line {}", sources.path(span.file), span.line);
}

/// Whether two of them are one: by id, or by address, in which nobody minds the case.
Diagnostics check_twice(std::vector<Addressee> const& addressees, Sources const& sources) {
    std::map<std::string, model::Recipient const*> ids;
    std::map<std::string, model::Recipient const*> addresses;
    Diagnostics faults;
    auto check = [&](auto& known, std::string key, model::Recipient const& recipient, Span span) {
        auto [place, is_new] = known.emplace(std::move(key), &recipient);
        if (!is_new) {
            faults.push_back(error(
                Code::duplicate_recipient,
                span,
                fmt::format(
                    "\"{}\" is written to already: {}",
                    place->first,
                    place_of(place->second->id.span, sources)
                ),
                {"remove one of them, or leave one out with \"where\""}
            ));
        }
        return is_new;
    };
    for (Addressee const& addressee : addressees) {
        model::Recipient const& recipient = addressee.recipient;
        if (check(ids, recipient.id.value, recipient, recipient.id.span) && !recipient.email.empty()) {
            check(addresses, lower_ascii(recipient.email.value), recipient, recipient.email.span);
        }
    }
    return faults;
}

Diagnostics check_addresses(std::vector<Addressee> const& addressees) {
    Diagnostics faults;
    auto refuse = [&](model::Recipient const& recipient, Span span, std::string message) {
        faults.push_back(error(
            Code::mail_address,
            span.file == FileId::none ? recipient.id.span : span,
            fmt::format("{}: {}", batch::name_of(recipient), message),
            {"correct the address, or leave the recipient out with where = \"has(email)\"",
             "a domain with letters beyond ASCII is written in its xn-- form"}
        ));
    };
    for (auto const& [recipient, conditions] : addressees) {
        if (recipient.email.empty()) {
            refuse(recipient, {}, "there is no e-mail address");
        } else if (!deliver::is_mail_address(recipient.email.value)) {
            refuse(recipient, recipient.email.span, "this is no address that mail goes to");
        }
        for (model::Text const& copy : recipient.cc) {
            if (!deliver::is_mail_address(copy.value)) {
                refuse(recipient, copy.span, "a copy would go to what is no address");
            }
        }
    }
    return faults;
}

/// The queries of a campaign, read once for all recipients.
class Questions {
public:
    explicit Questions(model::Campaign const& campaign) {
        read("", campaign.recipients.where);
        for (auto const& [name, query] : campaign.conditions) {
            read(name, query);
        }
    }

    Diagnostics const& faults() const { return faults_; }

    /// The names of the queries that hold; that of `where` is empty.
    std::set<std::string> answer(model::Recipient const& recipient) {
        std::set<std::string> out;
        for (auto const& [name, query] : queries_) {
            select::Matcher matcher(query, circumstances_);
            if (matcher.holds(&recipient)) {
                out.insert(name);
            }
        }
        return out;
    }

private:
    void read(std::string const& name, model::Text const& text) {
        if (text.empty()) {
            queries_[name] = {};
            return;
        }
        Result<select::Query> query =
            select::parse_query({text.value, text.span, 1}, {model::Kind::recipient});
        if (query) {
            queries_[name] = std::move(*query);
        } else {
            append(faults_, std::move(query.error()));
        }
    }

    std::map<std::string, select::Query> queries_;
    select::Circumstances circumstances_{{}, "en"};
    Diagnostics faults_;
};

} // namespace

// NOLINTNEXTLINE(readability-function-size): one check behind the other, so that all faults come at once
Result<Warned<std::vector<Addressee>>> read_recipients(
    model::Campaign const& campaign,
    std::filesystem::path const& folder,
    OpenWorkspace& workspace,
    Sources& sources
) {
    Questions questions(campaign);
    if (!questions.faults().empty()) {
        return failure(questions.faults());
    }
    std::vector<model::Recipient> all;
    model::Library library = workspace.library.open(to_address);
    if (campaign.recipients.library) {
        all = library.recipients;
    } else {
        library.recipients.clear();
    }
    if (!campaign.recipients.file.empty()) {
        Result<std::vector<model::Recipient>> rows = read_rows(campaign.recipients, folder, sources);
        if (!rows) {
            return failure(std::move(rows.error()));
        }
        all.insert(all.end(), rows->begin(), rows->end());
        library.recipients.insert(library.recipients.end(), rows->begin(), rows->end());
    }
    Diagnostics found;
    std::vector<Addressee> out;
    for (model::Recipient& recipient : all) {
        std::set<std::string> holds = questions.answer(recipient);
        if (holds.erase("") == 0) {
            continue;
        }
        if (recipient.do_not_contact) {
            found.push_back(warning(
                Code::do_not_contact,
                recipient.id.span,
                fmt::format("{} asked not to be written to, and is left out", batch::name_of(recipient)),
                {"nothing is to be done; to be told no more, leave them out with \"where\""}
            ));
            continue;
        }
        out.push_back({std::move(recipient), std::move(holds)});
    }
    append(found, check_twice(out, sources));
    append(found, check_addresses(out));
    if (out.empty() && !has_errors(found)) {
        found.push_back(error(
            Code::nothing_selected,
            campaign.span,
            "the campaign has no recipients",
            {"add some, or widen \"where\" of [recipients]"}
        ));
    }
    if (has_errors(found)) {
        load::sort_by_place(found);
        return failure(std::move(found));
    }
    std::ranges::sort(out, {}, [](Addressee const& one) { return one.recipient.id.value; });
    workspace.library = Sealed(std::move(library));
    return Warned<std::vector<Addressee>>{std::move(out), std::move(found)};
}

} // namespace brief::app
