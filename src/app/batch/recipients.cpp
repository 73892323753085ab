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
#include <iterator>
#include <map>
#include <optional>
#include <string_view>
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

using Addressed = std::vector<model::Recipient const*>;

/// Whether two of them are one: by id, or by address, in which nobody minds the case.
Diagnostics check_twice(Addressed const& addressed, Sources const& sources) {
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
    for (model::Recipient const* recipient : addressed) {
        if (check(ids, recipient->id.value, *recipient, recipient->id.span) && !recipient->email.empty()) {
            check(addresses, lower_ascii(recipient->email.value), *recipient, recipient->email.span);
        }
    }
    return faults;
}

Diagnostics check_addresses(Addressed const& addressed) {
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
    for (model::Recipient const* recipient : addressed) {
        if (recipient->email.empty()) {
            refuse(*recipient, {}, "there is no e-mail address");
        } else if (!deliver::is_mail_address(recipient->email.value)) {
            refuse(*recipient, recipient->email.span, "this is no address that mail goes to");
        }
        for (model::Text const& copy : recipient->cc) {
            if (!deliver::is_mail_address(copy.value)) {
                refuse(*recipient, copy.span, "a copy would go to what is no address");
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

/// Those of the library that the campaign writes to.
Warned<std::vector<Chosen>> choose(model::Library const& library, Questions& questions) {
    Warned<std::vector<Chosen>> out;
    for (std::size_t place = 0; place < library.recipients.size(); ++place) {
        model::Recipient const& recipient = library.recipients[place];
        std::set<std::string> holds = questions.answer(recipient);
        if (holds.erase("") == 0) {
            continue;
        }
        if (recipient.do_not_contact) {
            out.warnings.push_back(warning(
                Code::do_not_contact,
                recipient.id.span,
                fmt::format("{} asked not to be written to, and is left out", batch::name_of(recipient)),
                {"nothing is to be done; to be told no more, leave them out with \"where\""}
            ));
            continue;
        }
        out.value.push_back({place, std::move(holds)});
    }
    return out;
}

/// The faults of those who were chosen, and that there are none.
Diagnostics check(
    std::vector<Chosen> const& chosen, model::Library const& library, Span campaign, Sources const& sources
) {
    Addressed addressed;
    addressed.reserve(chosen.size());
    for (Chosen const& one : chosen) {
        addressed.push_back(&library.recipients[one.place]);
    }
    Diagnostics found = check_twice(addressed, sources);
    append(found, check_addresses(addressed));
    if (addressed.empty()) {
        found.push_back(error(
            Code::nothing_selected,
            campaign,
            "the campaign has no recipients",
            {"add some, or widen \"where\" of [recipients]"}
        ));
    }
    return found;
}

} // namespace

Result<Warned<std::vector<Chosen>>> read_recipients(
    model::Campaign const& campaign,
    std::filesystem::path const& folder,
    OpenWorkspace& workspace,
    Sources& sources
) {
    Questions questions(campaign);
    if (!questions.faults().empty()) {
        return failure(questions.faults());
    }
    std::vector<model::Recipient> rows;
    if (!campaign.recipients.file.empty()) {
        Result<std::vector<model::Recipient>> read = read_rows(campaign.recipients, folder, sources);
        if (!read) {
            return failure(std::move(read.error()));
        }
        rows = std::move(*read);
    }
    model::Library library = std::move(workspace.library).open(to_address);
    if (!campaign.recipients.library) {
        library.recipients.clear();
    }
    library.recipients.reserve(library.recipients.size() + rows.size());
    std::ranges::move(rows, std::back_inserter(library.recipients));
    Warned<std::vector<Chosen>> out = choose(library, questions);
    append(out.warnings, check(out.value, library, campaign.span, sources));
    std::ranges::sort(out.value, {}, [&](Chosen const& one) {
        return std::string_view(library.recipients[one.place].id.value);
    });
    workspace.library = Sealed(std::move(library));
    if (has_errors(out.warnings)) {
        load::sort_by_place(out.warnings);
        return failure(std::move(out.warnings));
    }
    return out;
}

std::vector<Addressee> take_addressees(OpenWorkspace& workspace, std::vector<Chosen> chosen) {
    model::Library library = std::move(workspace.library).open(to_address);
    std::vector<Addressee> out;
    out.reserve(chosen.size());
    std::vector<bool> taken(library.recipients.size());
    for (Chosen& one : chosen) {
        out.push_back({std::move(library.recipients[one.place]), std::move(one.conditions)});
        taken[one.place] = true;
    }
    std::vector<model::Recipient> others;
    for (std::size_t place = 0; place < taken.size(); ++place) {
        if (!taken[place]) {
            others.push_back(std::move(library.recipients[place]));
        }
    }
    library.recipients = std::move(others);
    workspace.library = Sealed(std::move(library));
    return out;
}

} // namespace brief::app
