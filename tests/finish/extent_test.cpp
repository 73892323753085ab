#include "finish/extent.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("the extent of a figure is the box of its shapes, without the caption") {
    page::Pages pages;
    page::Node node;
    node.role = page::Role::figure;
    page::NodeId figure = pages.structure.add_node(page::NodeId::document, node);
    page::LeafId bars = pages.structure.add_leaf(figure);
    node.role = page::Role::caption;
    page::LeafId words = pages.structure.add_leaf(pages.structure.add_node(figure, node));
    CHECK_FALSE(finish::ExtentFinder(pages).find(figure));

    pages.pages.resize(2);
    pages.pages[1].items = {
        {page::Artifact::layout, page::rectangle({0, 0, 500, 500}, {})},
        {bars, page::rectangle({10, 20, 30, 40}, {})},
        {bars, page::line({40, 60}, {50, 60}, {2, {}, {}})},
        {words, page::rectangle({0, 100, 200, 10}, {})},
    };
    CHECK(finish::ExtentFinder(pages).find(figure) == finish::Extent{1, {10, 20, 41, 41}});
}

TEST_CASE("the extent of a picture or a hatch is its area") {
    page::Pages pages;
    page::Node node;
    node.role = page::Role::figure;
    page::NodeId figure = pages.structure.add_node(page::NodeId::document, node);
    page::LeafId leaf = pages.structure.add_leaf(figure);
    pages.pages.resize(1);
    pages.pages[0].items = {
        {leaf, page::PlacedPicture{{10, 20, 35, 45}, std::make_shared<image::Picture const>()}}};
    CHECK(finish::ExtentFinder(pages).find(figure) == finish::Extent{0, {10, 20, 35, 45}});
    pages.pages[0].items = {{leaf, page::Hatch{{10, 20, 35, 7}, 0, 3, 1, {}}}};
    CHECK(finish::ExtentFinder(pages).find(figure) == finish::Extent{0, {10, 20, 35, 7}});
}
