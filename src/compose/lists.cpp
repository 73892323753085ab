#include "base/mention.hpp"
#include "compose/composer.hpp"
#include "select/select.hpp"

#include <set>
#include <string>

namespace brief::compose {

namespace {

/// Where the quotations of an ask stand, each place once.
std::vector<model::Citation> places_of(Composer& composer, model::Ask const& ask) {
    std::vector<model::Citation> places;
    std::set<std::string> seen;
    for (auto const& reference : ask.quotations) {
        model::Quotation const* quotation = model::find(composer.library().quotations, reference.id);
        if (quotation != nullptr &&
            seen.insert(quotation->source.source.id + "," + quotation->source.locator).second) {
            places.push_back(quotation->source);
        }
    }
    return places;
}

} // namespace

std::vector<content::Block> compose_asks(Composer& composer, model::Section const& section) {
    std::vector<content::Inlines> items;
    for (model::Ask const* ask : select::only<model::Ask>(
             composer.library(), section.select, section.kind, composer.circumstances()
         )) {
        std::string record = "ask " + ask->id.value;
        content::Inlines item =
            read_line(composer.in_language(ask->text, ask->texts), record + ", text", composer.prose());
        std::vector<model::Citation> places = places_of(composer, *ask);
        // Where the words stand is said once, when the section's own text says it.
        if (!places.empty() && find_mentions(section.text.value).empty()) {
            item.push_back(composer.citation(places, ask->span, record));
        }
        items.push_back(std::move(item));
    }
    if (section.form.value == "callout") {
        return {content::Callout{std::move(items)}};
    }
    return {content::List{content::ListKind::asks, std::move(items)}};
}

std::vector<content::Block> compose_sources(Composer& composer, model::Section const& section) {
    // `cite` writes the entries: it knows the form in which a source is cited.
    content::List list{content::ListKind::sources, {}};
    for (model::Source const* source : select::only<model::Source>(
             composer.library(), section.select, section.kind, composer.circumstances()
         )) {
        model::Citation whole;
        whole.source.id = source->id.value;
        list.items.push_back({composer.citation({whole}, source->span, "source " + source->id.value)});
    }
    return {std::move(list)};
}

} // namespace brief::compose
