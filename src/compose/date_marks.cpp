#include "compose/date_marks.hpp"

namespace brief::compose {

content::DateMark mark_of(model::PartialDate const& date) {
    bool const somewhere = date.interval && date.end;
    if (!date.start || somewhere || date.start->approximate || date.start->uncertain) {
        return content::DateMark::approximate;
    }
    return date.start->precision() == model::Precision::day ? content::DateMark::day
                                                            : content::DateMark::month;
}

} // namespace brief::compose
