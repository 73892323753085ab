#pragma once

/// The lines of a document that may cite, in reading order.

#include "content/document.hpp"

namespace brief::cite {

/// What is done with them.
class LineVisitor {
public:
    LineVisitor() = default;
    LineVisitor(LineVisitor const&) = delete;
    LineVisitor& operator=(LineVisitor const&) = delete;
    virtual ~LineVisitor() = default;

    virtual void line(content::Inlines& line) = 0;
    virtual void list_of_sources(content::List& list) = 0;
};

/// Calls `visitor` with each line and each list of sources.
void visit_lines(content::Document& document, LineVisitor& visitor);

/// Every list of sources of a document.
std::vector<content::List*> lists_of_sources(content::Document& document);

} // namespace brief::cite
