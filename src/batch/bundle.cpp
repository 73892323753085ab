#include "batch/bundle.hpp"

#include "batch/described.hpp"
#include "exchange/edition_file.hpp"
#include "exchange/json_text.hpp"
#include "exchange/node_of.hpp"
#include "load/reader.hpp"

#include <utility>

namespace brief::batch {

namespace {

/// What stands beside the records.
struct Beside {
    std::string language;
    std::vector<std::string> withheld;
    std::map<std::string, std::vector<std::string>> conditions;
    std::vector<std::string> tags;
};

template <class Visitor>
void describe(Visitor& v, Beside& r) {
    v.field("language", r.language, model::Need::required, "The language of the edition.");
    v.field("withheld", r.withheld, model::Need::optional, "Names of what a brief says is withheld.");
    v.field("conditions", r.conditions, model::Need::optional, "Conditions that hold, by recipient.");
    v.field("tags", r.tags, model::Need::optional, "Tags that texts may ask for.");
}

constexpr char const* view_key = "view";

} // namespace

std::string to_json(Bundle const& bundle) {
    return exchange::json_text({exchange::table_of(bundle), {}});
}

std::optional<Bundle> read_bundle(std::string_view text) {
    return read_described<Bundle>(text);
}

std::string to_json(EditionView const& edition) {
    Beside const beside{
        edition.language,
        {edition.view.withheld.begin(), edition.view.withheld.end()},
        edition.conditions,
        edition.tags};
    load::Node::Table out = exchange::table_of(beside);
    out.push_back({view_key, {}, exchange::edition_node(edition.view.library, edition.view.audience)});
    return exchange::json_text({std::move(out), {}});
}

Result<EditionView> read_edition_view(load::Node const& document) {
    auto const* table = document.as<load::Node::Table>();
    load::Member const* view = table == nullptr ? nullptr : load::find(*table, view_key);
    if (view == nullptr) {
        return failure(error(
            Code::exchange_syntax,
            document.span,
            "this is no view of a bundle",
            {"write the bundle again with briefwright plan --export-views"}
        ));
    }
    load::Node::Table rest = *table;
    std::erase_if(rest, [](load::Member const& member) { return member.key == view_key; });
    Beside beside;
    Diagnostics faults;
    load::Reader(faults).read_table(rest, document.span, "the view", beside);
    if (!faults.empty()) {
        return failure(std::move(faults));
    }
    return exchange::read_edition(view->value).map([&](exchange::EditionFile read) {
        EditionView out;
        out.language = std::move(beside.language);
        out.view.audience = read.audience;
        out.view.library = std::move(read.library);
        out.view.withheld = {beside.withheld.begin(), beside.withheld.end()};
        out.conditions = std::move(beside.conditions);
        out.tags = std::move(beside.tags);
        return out;
    });
}

} // namespace brief::batch
