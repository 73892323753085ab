#include "layout/letter.hpp"

#include "layout/blocks.hpp"

#include <algorithm>
#include <utility>

namespace brief::layout {

namespace {

/// Fills the opening of a letter, in which everything has its place on the sheet.
class Opening {
public:
    Opening(Typesetter& typesetter, Logo const* logo) :
        typesetter_(typesetter),
        letter_(*typesetter.document().letter),
        measures_(*typesetter.layout().letter),
        places_(places_of(typesetter)),
        logo_(logo),
        top_(typesetter.frame().top) {
        box_.what = "the opening of the letter";
        parent_ = typesetter.node(page::NodeId::document, page::Role::section);
    }

    void put_letterhead();
    void put_return_line();
    void put_address();
    void put_information();

    Box take() {
        box_.height = std::max(places_.text.pt - top_, 0.0);
        forbid_end(box_, EndRule::opening);
        return std::move(box_);
    }

    static model::LetterPlaces const& places_of(Typesetter const& typesetter) {
        return typesetter.layout().letter->places.at(page_name(typesetter.frame().page));
    }

private:
    /// Sets a line at `x` and `y`, from the upper edge of the sheet; the height that it takes.
    double
    put(content::Inlines const& inlines, std::string_view style, page::Rect area, page::NodeId parent) {
        TextBlock block =
            typesetter_.set(inlines, style, area.width, typesetter_.node(parent, page::Role::paragraph));
        double const height = block.height();
        layout::put(box_, std::move(block), area.x, area.y - top_);
        return height;
    }

    Typesetter& typesetter_;
    content::Letter const& letter_;
    model::LetterBlock const& measures_;
    model::LetterPlaces const& places_;
    Logo const* logo_;
    double top_;
    page::NodeId parent_{};
    Box box_;
};

void Opening::put_letterhead() {
    content::Letterhead const& content = typesetter_.document().letterhead;
    Box sign;
    put_sign(typesetter_, sign, logo_, parent_);
    page::append(box_.items, std::move(sign.items), {0, places_.letterhead.pt - top_});
    double const x = measures_.name_indent.pt;
    page::Rect area{x, places_.letterhead.pt, typesetter_.frame().width - x, 0};
    area.y += put(content.name, "publisher-name", area, parent_);
    put(content.line, "publisher-line", area, parent_);
}

void Opening::put_return_line() {
    if (!places_.return_line) {
        return;
    }
    double const width = places_.address_width.pt;
    double const y = places_.return_line->pt;
    double const height = put(letter_.return_line, "return-line", {0, y, width, 0}, parent_);
    box_.items.push_back(horizontal_rule(
        typesetter_, measures_.return_rule, 0, width, y + height + measures_.return_gap.pt - top_
    ));
}

void Opening::put_address() {
    page::Rect area{0, places_.address.pt, places_.address_width.pt, 0};
    for (content::Inlines const& line : letter_.address) {
        area.y += put(line, "address", area, parent_);
    }
}

void Opening::put_information() {
    double const start = places_.information_start.pt - typesetter_.frame().start;
    double const indent = measures_.information_label.pt;
    double const width = typesetter_.frame().width - start;
    double y = places_.information.pt;
    for (content::InformationRow const& row : letter_.information) {
        double const label = put(row.label, "information-label", {start, y, indent, 0}, parent_);
        double below = y;
        for (content::Inlines const& line : row.lines) {
            below += put(line, "information", {start + indent, below, width - indent, 0}, parent_);
        }
        y = std::max(below, y + label) + measures_.information_gap.pt;
    }
}

/// The subject, which is the title of the file, and the salutation.
void add_subject(Typesetter& typesetter, Galley& galley) {
    content::Letter const& letter = *typesetter.document().letter;
    content::TitleBlock const& title = typesetter.document().title_block;
    Frame const& frame = typesetter.frame();
    page::NodeId const parent = typesetter.node(page::NodeId::document, page::Role::section);
    TextBlock subject =
        typesetter.set(title.title, "subject", frame.main, typesetter.node(parent, page::Role::heading_1));
    Box box;
    box.what = "the subject";
    box.height = subject.height();
    box.heading = BoxHeading{1, content::plain_text(title.title)};
    put(box, std::move(subject), frame.axis, 0);
    forbid_end(box, EndRule::opening);
    galley.add(std::move(box));
    galley.add_space(typesetter.layout().letter->subject_gap.pt);

    TextBlock salutation =
        typesetter.set(letter.salutation, "body", frame.main, typesetter.node(parent, page::Role::paragraph));
    Box opening;
    opening.what = "the salutation";
    opening.height = salutation.height();
    put(opening, std::move(salutation), frame.axis, 0);
    forbid_end(opening, EndRule::opening);
    galley.add(std::move(opening));
    galley.add_space(typesetter.style("body").space_after);
}

/// A row of names with their offices, side by side; the height that it takes.
double put_signatories(
    Typesetter& typesetter, Box& box, std::span<content::Signatory const> row, page::NodeId parent, double y
) {
    Frame const& frame = typesetter.frame();
    auto const columns =
        static_cast<double>(std::max<std::int64_t>(typesetter.layout().letter->signatory_columns, 1));
    double const gap = typesetter.layout().page.columns.gutter.pt;
    // One alone has the whole line; more are in columns of one width, whatever the number.
    double const width =
        row.size() == 1 && columns > 1 && typesetter.document().letter->signatories.size() == 1
            ? frame.main
            : (frame.main - (columns - 1) * gap) / columns;
    double tallest = 0;
    double x = frame.axis;
    for (content::Signatory const& one : row) {
        TextBlock name =
            typesetter.set(one.name, "signatory", width, typesetter.node(parent, page::Role::paragraph));
        double height = name.height();
        put(box, std::move(name), x, y);
        if (!one.office.empty()) {
            TextBlock office = typesetter.set(
                one.office, "signatory-office", width, typesetter.node(parent, page::Role::paragraph)
            );
            double const below = office.height();
            put(box, std::move(office), x, y + height);
            height += below;
        }
        tallest = std::max(tallest, height);
        x += width + gap;
    }
    return tallest;
}

void add_enclosures(Typesetter& typesetter, Galley& galley, page::NodeId parent) {
    content::Letter const& letter = *typesetter.document().letter;
    if (letter.enclosures.empty()) {
        return;
    }
    content::Inlines line{content::Inline{content::Styled{"strong", letter.enclosures_label}}};
    for (content::Inlines const& enclosure : letter.enclosures) {
        bool const first = &enclosure == &letter.enclosures.front();
        line.push_back(
            first ? content::Inline{content::Text{"\u00a0 ", content::OriginId::program}}
                  : content::Inline{content::LineBreak{}}
        );
        line.insert(line.end(), enclosure.begin(), enclosure.end());
    }
    Frame const& frame = typesetter.frame();
    TextBlock block =
        typesetter.set(line, "enclosure", frame.main, typesetter.node(parent, page::Role::paragraph));
    galley.add_space(typesetter.layout().letter->enclosure_gap.pt);
    add_lines(typesetter, galley, std::move(block), frame.axis, "the enclosures");
}

/// A text that is painted on a page at (`x`, `y`) and read on none.
// NOLINTNEXTLINE(readability-function-size): what is set, how, where, and as what
void put_artifact(
    Typesetter& typesetter,
    page::Page& page,
    std::string const& text,
    std::string_view style,
    page::Rect area,
    page::Artifact artifact,
    Align align = Align::start
) {
    Box box;
    put(box, typesetter.set_artifact(text, style, area.width, artifact, align), 0, 0);
    page::append(page.items, std::move(box.items), {area.x, area.y});
}

} // namespace

bool is_letter(Typesetter const& typesetter) {
    return typesetter.layout().letter && typesetter.document().letter;
}

void add_letter_opening(Typesetter& typesetter, Galley& galley, Logo const* logo) {
    Opening opening(typesetter, logo);
    opening.put_letterhead();
    opening.put_return_line();
    opening.put_address();
    opening.put_information();
    galley.add(opening.take());
    add_subject(typesetter, galley);
}

void add_letter_closing(Typesetter& typesetter, Galley& galley) {
    content::Letter const& letter = *typesetter.document().letter;
    model::LetterBlock const& measures = *typesetter.layout().letter;
    Frame const& frame = typesetter.frame();
    page::NodeId const parent = typesetter.node(page::NodeId::document, page::Role::section);
    TextBlock closing =
        typesetter.set(letter.closing, "body", frame.main, typesetter.node(parent, page::Role::paragraph));
    Box box;
    box.what = "the closing";
    box.height = closing.height() + measures.signature_space.pt;
    put(box, std::move(closing), frame.axis, 0);
    auto const across = static_cast<std::size_t>(std::max<std::int64_t>(measures.signatory_columns, 1));
    std::span<content::Signatory const> const all(letter.signatories);
    for (std::size_t first = 0; first < all.size(); first += across) {
        // The first row stands with the closing.
        if (first > 0) {
            galley.add(std::exchange(box, {}));
            galley.add_space(measures.signatory_gap.pt);
            box.what = "a row of signatories";
        }
        std::size_t const count = std::min(across, all.size() - first);
        box.height += put_signatories(typesetter, box, all.subspan(first, count), parent, box.height);
    }
    galley.add_space(measures.closing_gap.pt);
    galley.add(std::move(box));
    add_enclosures(typesetter, galley, parent);
}

void put_continuation(Typesetter& typesetter, page::Page& page) {
    Frame const& frame = typesetter.frame();
    double const y = typesetter.layout().letter->continuation.pt;
    put_artifact(
        typesetter,
        page,
        typesetter.document().letter->continuation,
        "continuation",
        {frame.start, y, frame.width, 0},
        page::Artifact::header
    );
}

void put_edge_marks(Typesetter& typesetter, page::Page& page) {
    model::LetterBlock const& measures = *typesetter.layout().letter;
    for (model::EdgeMark const& mark : Opening::places_of(typesetter).marks) {
        double const from = measures.mark_start.pt;
        page.items.push_back(
            horizontal_rule(typesetter, measures.mark_rule, from, from + mark.length.pt, mark.at.pt)
        );
    }
}

void put_imprint(Typesetter& typesetter, page::Page& page, PageNumber number) {
    model::Footer const& footer = typesetter.layout().footer;
    Frame const& frame = typesetter.frame();
    double const rule_y = frame.top + frame.height + footer.space_before.pt;
    page::Item rule =
        horizontal_rule(typesetter, footer.rule, frame.start, frame.start + frame.width, rule_y);
    rule.owner = page::Artifact::footer;
    page.items.push_back(std::move(rule));
    double const column = typesetter.layout().letter->footer_column.pt;
    double const leading = typesetter.style("footer").leading;
    double x = frame.start;
    for (std::vector<std::string> const& lines : typesetter.document().letter->imprint) {
        double y = rule_y + footer.gap.pt;
        for (std::string const& line : lines) {
            put_artifact(typesetter, page, line, "footer", {x, y, column, 0}, page::Artifact::footer);
            y += leading;
        }
        x += column;
    }
    put_artifact(
        typesetter,
        page,
        footer_text(typesetter, footer.end, number),
        "folio",
        {frame.start, rule_y + footer.gap.pt, frame.width, 0},
        page::Artifact::footer,
        Align::end
    );
}

} // namespace brief::layout
