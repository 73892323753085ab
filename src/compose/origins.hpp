#pragma once

/// Collects where the texts of a document come from.

#include "content/document.hpp"
#include "model/value.hpp"

#include <string>
#include <utility>
#include <vector>

namespace brief::compose {

class Origins {
public:
    explicit Origins(std::vector<content::Origin>& origins) :
        origins_(origins) {
        origins_.push_back({Span{}, "a label of the program"});
    }

    content::OriginId add(Span span, std::string what) {
        origins_.push_back({span, std::move(what)});
        return static_cast<content::OriginId>(origins_.size() - 1);
    }

private:
    std::vector<content::Origin>& origins_;
};

} // namespace brief::compose
