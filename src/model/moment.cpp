#include "model/moment.hpp"

#include <charconv>
#include <chrono>

namespace brief::model {

namespace {

/// Reads a text from its start to its end; one wrong sign spoils all that follows.
class Scanner {
public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    /// Exactly `count` digits whose value is `most` or less.
    int digits(std::size_t count, int most) {
        int value = 0;
        std::string_view part = rest_.substr(0, count);
        auto [end, fault] = std::from_chars(part.data(), part.data() + part.size(), value);
        // from_chars takes a minus sign, which is none of the digits
        bool whole = part.size() == count && fault == std::errc{} && end == part.data() + part.size();
        good_ = good_ && whole && part.front() != '-' && value <= most;
        rest_.remove_prefix(part.size());
        return value;
    }

    /// The next sign, which must be one of `allowed`.
    char one_of(std::string_view allowed) {
        char sign = rest_.empty() ? '\0' : rest_.front();
        good_ = good_ && !rest_.empty() && allowed.find(sign) != std::string_view::npos;
        rest_.remove_prefix(rest_.empty() ? 0 : 1);
        return sign;
    }

    bool good() const { return good_; }

    bool at_end() const { return rest_.empty(); }

private:
    std::string_view rest_;
    bool good_ = true;
};

} // namespace

std::optional<Moment> parse_moment(std::string_view text) {
    Scanner in(text);
    int year = in.digits(4, 9999);
    in.one_of("-");
    int month = in.digits(2, 12);
    in.one_of("-");
    int day = in.digits(2, 31);
    in.one_of("Tt ");
    int hour = in.digits(2, 23);
    in.one_of(":");
    int minute = in.digits(2, 59);
    in.one_of(":");
    int second = in.digits(2, 59);
    char sign = in.one_of("Zz+-");
    int offset = 0; // minutes
    if (sign == '+' || sign == '-') {
        offset = in.digits(2, 23) * 60;
        in.one_of(":");
        offset += in.digits(2, 59);
        offset = sign == '-' ? -offset : offset;
    }
    using namespace std::chrono;
    year_month_day date{
        std::chrono::year{year},
        std::chrono::month{static_cast<unsigned>(month)},
        std::chrono::day{static_cast<unsigned>(day)}};
    if (!in.good() || !in.at_end() || !date.ok()) {
        return std::nullopt;
    }
    std::int64_t days_since_1970 = sys_days(date).time_since_epoch().count();
    std::int64_t local = ((days_since_1970 * 24 + hour) * 60 + minute) * 60 + second;
    return Moment{std::string(text), local - std::int64_t{offset} * 60, {}};
}

} // namespace brief::model
