#include "cite/sources.hpp"

#include <fmt/format.h>

namespace brief::cite {

Result<model::Source const*> find_source(
    model::Library const& library, content::CitedSource const& cited, content::Document const& document
) {
    model::Source const* source = model::find(library.sources, cited.source);
    if (source == nullptr) {
        content::Origin const& origin = document.origin(cited.origin);
        return failure(error(
            Code::unknown_source,
            origin.span,
            fmt::format("{} cites “{}”, which is no source of the library", origin.what, cited.source),
            {"add a [[source]] with this id to the library"}
        ));
    }
    return source;
}

content::CitedSource const* source_of_entry(content::Inlines const& item) {
    for (content::Inline const& piece : item) {
        auto const* citation = std::get_if<content::Citation>(&piece.what);
        if (citation != nullptr && !citation->sources.empty()) {
            return &citation->sources.front();
        }
    }
    return nullptr;
}

} // namespace brief::cite
