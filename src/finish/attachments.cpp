#include "finish/attachments.hpp"

#include "finish/date.hpp"

#include <algorithm>
#include <utility>

namespace brief::finish {

namespace {

Name relationship(Relationship relationship) {
    return Name{relationship == Relationship::data ? "Data" : "Supplement"};
}

Id embed(PdfObjects& objects, Attachment const& attachment, std::int64_t date) {
    Dictionary const parameters{
        {"Size", pdf::integer(attachment.data.size())},
        {"ModDate", Bytes{pdf_date(date)}},
    };
    Dictionary const head{
        {"Type", Name{"EmbeddedFile"}}, {"Subtype", Name{attachment.media_type}}, {"Params", parameters}};
    Id stream = objects.add_stream(head, attachment.data);
    // /F for those who read only the old key, /UF for the name as it is (ISO 19005-3 6.8).
    Dictionary const file{{"F", stream}, {"UF", stream}};
    return objects.add(Dictionary{
        {"Type", Name{"Filespec"}},
        {"F", Bytes{attachment.name}},
        {"UF", Text{attachment.name}},
        {"Desc", Text{attachment.description}},
        {"AFRelationship", relationship(attachment.relationship)},
        {"EF", file},
    });
}

} // namespace

void add_attachments(PdfObjects& objects, std::vector<Attachment> const& attachments, std::int64_t date) {
    if (attachments.empty()) {
        return;
    }
    std::vector<Attachment const*> by_name; // a name tree is sorted (ISO 32000-1 7.9.6)
    by_name.reserve(attachments.size());
    for (Attachment const& attachment : attachments) {
        by_name.push_back(&attachment);
    }
    std::ranges::sort(by_name, {}, &Attachment::name);
    Array names;
    Array all;
    for (Attachment const* attachment : by_name) {
        Id file = embed(objects, *attachment, date);
        names.emplace_back(Bytes{attachment->name});
        names.emplace_back(file);
        all.emplace_back(file);
    }
    Id catalog = objects.catalog();
    Id tree = objects.add(Dictionary{{"Names", std::move(names)}});
    objects.set(catalog, "Names", Dictionary{{"EmbeddedFiles", tree}});
    objects.set(catalog, "AF", std::move(all));
}

} // namespace brief::finish
