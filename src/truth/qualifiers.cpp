#include "truth/qualifiers.hpp"

#include "base/language_tag.hpp"
#include "base/utf8.hpp"
#include "truth/characters.hpp"
#include "truth/words.hpp"

#include <algorithm>
#include <array>

namespace brief::truth {

namespace {

struct List {
    std::string_view language;
    std::u32string_view words; ///< set off by blanks, lower case, comparison form
};

constexpr std::u32string_view english =
    U"not no never none nothing nobody nor neither only except unless without hardly barely scarcely cannot "
    U"allegedly alleged reportedly supposedly apparently perhaps possibly if almost rarely";

constexpr std::u32string_view french =
    U"ne non pas jamais aucun aucune rien personne ni sans sauf seulement uniquement hormis guère "
    U"prétendument présumé présumée apparemment peut-être si";

// Turkic languages say "not" inside the verb, too, which no list of words can find.
constexpr std::array lists{
    List{"en", english},
    List{"fr", french},
    List{
        "es",
        U"no nunca jamás ningún ninguna ninguno nada nadie ni sin salvo excepto solo sólo solamente "
        U"únicamente "
        U"apenas presuntamente presunto presunta supuestamente aparentemente quizá quizás si"},
    List{
        "de",
        U"nicht nie niemals kein keine keiner keinem keinen keines nichts niemand weder noch ohne außer nur "
        U"kaum lediglich angeblich angebliche mutmaßlich mutmaßliche offenbar vielleicht wenn falls"},
    List{
        "ru",
        U"не нет ни никогда никто ничто ничего никакой никаких без кроме только лишь едва якобы "
        U"предположительно возможно вероятно если"},
    List{
        "uk",
        U"не ні ані ніколи ніхто ніщо нічого жоден жодного без крім лише тільки ледве нібито начебто "
        U"імовірно можливо якщо"},
    List{
        "tr",
        U"değil yok hiç asla hiçbir ne olmadan olmaksızın hariç yalnızca yalnız sadece ancak dışında güya "
        U"sözde "
        U"iddiaya belki eğer neredeyse"},
    List{
        "az",
        U"deyil yox heç əsla nə olmadan istisna yalnız ancaq təkcə xaric guya sözdə iddiaya bəlkə əgər"}};

std::u32string_view list_of(std::string_view language) {
    std::string_view base = primary_language(language);
    auto const* found = std::ranges::find(lists, base, &List::language);
    return found == lists.end() ? english : found->words;
}

/// "didn't", "n'est": a negation that is written into another word.
bool is_contraction(std::u32string_view list, std::u32string_view word) {
    return (list == english && word.ends_with(U"n't")) || (list == french && word.starts_with(U"n'"));
}

bool is_listed(std::u32string_view list, std::u32string_view word) {
    for (std::size_t at = 0; (at = list.find(word, at)) != std::u32string_view::npos; ++at) {
        std::size_t end = at + word.size();
        bool begins = at == 0 || list[at - 1] == U' ';
        bool ends = end == list.size() || list[end] == U' ';
        if (begins && ends) {
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<std::string> qualifiers_in(std::u32string_view words, std::string_view language) {
    std::u32string_view list = list_of(language);
    std::vector<std::string> found;
    for (Range range : split_words(words)) {
        std::u32string word(part(words, range));
        std::ranges::transform(word, word.begin(), to_lower);
        if (is_contraction(list, word) || is_listed(list, word)) {
            std::string name = utf8::encode(word);
            if (std::ranges::find(found, name) == found.end()) {
                found.push_back(std::move(name));
            }
        }
    }
    return found;
}

} // namespace brief::truth
