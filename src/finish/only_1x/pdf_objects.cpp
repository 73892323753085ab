// For PoDoFo 1.0 and later.

#include "finish/pdf_objects.hpp"

#include "finish/seal.hpp"

#include "base/overload.hpp"

#include <fmt/format.h>
#include <podofo/podofo.h>

#include <exception>
#include <optional>
#include <utility>

namespace brief::finish {

namespace {

PoDoFo::PdfReference to_reference(Id id) {
    return {id.number, id.generation};
}

Id to_id(PoDoFo::PdfReference const& reference) {
    return {
        static_cast<std::uint32_t>(reference.ObjectNumber()),
        static_cast<std::uint16_t>(reference.GenerationNumber())};
}

PoDoFo::PdfObject to_object(Value const& value);

PoDoFo::PdfObject to_object(Array const& array) {
    PoDoFo::PdfArray result;
    for (Value const& value : array) {
        result.Add(to_object(value));
    }
    return PoDoFo::PdfObject(std::move(result));
}

PoDoFo::PdfObject to_object(Dictionary const& dictionary) {
    PoDoFo::PdfDictionary result;
    for (auto const& [key, value] : dictionary) {
        result.AddKey(PoDoFo::PdfName(key), to_object(value));
    }
    return PoDoFo::PdfObject(std::move(result));
}

PoDoFo::PdfObject to_object(Value const& value) {
    using Object = PoDoFo::PdfObject;
    return std::visit(
        overload{
            [](std::monostate) { return Object(nullptr); },
            [](bool truth) { return Object(truth); },
            [](std::int64_t whole) { return Object(whole); },
            [](double real) { return Object(real); },
            [](Name const& name) { return Object(PoDoFo::PdfName(name.text)); },
            [](Bytes const& bytes) { return Object(PoDoFo::PdfString::FromRaw(bytes.data, false)); },
            [](Text const& text) { return Object(PoDoFo::PdfString(text.utf8)); },
            [](Array const& array) { return to_object(array); },
            [](Dictionary const& dictionary) { return to_object(dictionary); },
            [](Id id) { return Object(to_reference(id)); },
        },
        value.data
    );
}

Value to_value(PoDoFo::PdfObject const& object);

Value to_value(PoDoFo::PdfString const& string) {
    if (string.IsStringEvaluated()) {
        return Text{std::string(string.GetString())};
    }
    return Bytes{std::string(string.GetRawData())};
}

Value to_value(PoDoFo::PdfArray const& array) {
    Array result;
    for (PoDoFo::PdfObject const& element : array) {
        result.push_back(to_value(element));
    }
    return result;
}

Value to_value(PoDoFo::PdfDictionary const& dictionary) {
    Dictionary result;
    for (auto const& entry : dictionary) {
        result.push_back({std::string(entry.first.GetString()), to_value(entry.second)});
    }
    return result;
}

Value to_value(PoDoFo::PdfObject const& object) {
    switch (object.GetDataType()) {
    case PoDoFo::PdfDataType::Bool: return object.GetBool();
    case PoDoFo::PdfDataType::Number: return static_cast<std::int64_t>(object.GetNumber());
    case PoDoFo::PdfDataType::Real: return object.GetReal();
    case PoDoFo::PdfDataType::String: return to_value(object.GetString());
    case PoDoFo::PdfDataType::Name: return Name{std::string(object.GetName().GetString())};
    case PoDoFo::PdfDataType::Array: return to_value(object.GetArray());
    case PoDoFo::PdfDataType::Dictionary: return to_value(object.GetDictionary());
    case PoDoFo::PdfDataType::Reference: return to_id(object.GetReference());
    default: return {};
    }
}

// Else the clock of the machine would get into the file.
constexpr auto as_they_are = PoDoFo::PdfSaveOptions::NoMetadataUpdate;

Diagnostic fault(std::string_view what) {
    return error(Code::painting_failed, {}, fmt::format("the PDF cannot be finished: {}", what));
}

} // namespace

struct PdfObjects::Impl {
    PoDoFo::PdfMemDocument document;
    std::optional<Diagnostic> first_fault;

    /// What `action` returns, or an empty value after a fault.
    template <class Action>
    auto attempt(Action action) -> decltype(action()) {
        using Returned = decltype(action());
        if (!first_fault) {
            try {
                return action();
            } catch (std::exception const& caught) {
                first_fault = fault(caught.what());
            }
        }
        return Returned();
    }

    PoDoFo::PdfObject& at(Id id) { return document.GetObjects().MustGetObject(to_reference(id)); }

    Id create(Value const& value) {
        return to_id(document.GetObjects().CreateObject(to_object(value)).GetIndirectReference());
    }

    void fill(Id id, std::string_view data) {
        auto bytes = PoDoFo::bufferview(data.data(), data.size());
        at(id).GetOrCreateStream().SetData(bytes, PoDoFo::PdfFilterList());
    }

    template <class Action>
    Result<std::string> write(Action action) {
        std::string written = attempt([&] {
            std::string bytes;
            PoDoFo::StringStreamDevice device(bytes);
            action(device);
            return bytes;
        });
        if (first_fault) {
            return failure(*first_fault);
        }
        return written;
    }
};

PdfObjects::PdfObjects(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

PdfObjects::PdfObjects(PdfObjects&&) noexcept = default;
PdfObjects& PdfObjects::operator=(PdfObjects&&) noexcept = default;
PdfObjects::~PdfObjects() = default;

Result<PdfObjects> PdfObjects::load(std::string_view pdf) {
    auto impl = std::make_unique<Impl>();
    impl->attempt([&] {
        impl->document.LoadFromBuffer(PoDoFo::bufferview(pdf.data(), pdf.size()));
        return true;
    });
    if (impl->first_fault) {
        return failure(*impl->first_fault);
    }
    return PdfObjects(std::move(impl));
}

std::vector<Id> PdfObjects::pages() {
    return impl_->attempt([&] {
        std::vector<Id> result;
        auto& pages = impl_->document.GetPages();
        for (unsigned i = 0; i < pages.GetCount(); ++i) {
            result.push_back(to_id(pages.GetPageAt(i).GetObject().GetIndirectReference()));
        }
        return result;
    });
}

Id PdfObjects::catalog() {
    return impl_->attempt([&] {
        return to_id(impl_->document.GetCatalog().GetObject().GetIndirectReference());
    });
}

Id PdfObjects::information() {
    return impl_->attempt([&] {
        auto& trailer = impl_->document.GetTrailer().GetDictionary();
        return to_id(trailer.MustFindKey("Info").GetIndirectReference());
    });
}

std::vector<Id> PdfObjects::all() {
    return impl_->attempt([&] {
        std::vector<Id> result;
        for (PoDoFo::PdfObject const* object : impl_->document.GetObjects()) {
            result.push_back(to_id(object->GetIndirectReference()));
        }
        return result;
    });
}

Value PdfObjects::get(Id id) {
    return impl_->attempt([&] { return to_value(impl_->at(id)); });
}

Value PdfObjects::get(Id id, std::string const& key) {
    return impl_->attempt([&]() -> Value {
        PoDoFo::PdfObject const& object = impl_->at(id);
        PoDoFo::PdfObject const* found =
            object.IsDictionary() ? object.GetDictionary().FindKey(key) : nullptr;
        return found == nullptr ? Value() : to_value(*found);
    });
}

Value PdfObjects::get_raw(Id id, std::string const& key) {
    return impl_->attempt([&]() -> Value {
        PoDoFo::PdfObject const& object = impl_->at(id);
        PoDoFo::PdfObject const* found = object.IsDictionary() ? object.GetDictionary().GetKey(key) : nullptr;
        return found == nullptr ? Value() : to_value(*found);
    });
}

Id PdfObjects::add(Value const& value) {
    return impl_->attempt([&] { return impl_->create(value); });
}

Id PdfObjects::add_stream(Dictionary const& dictionary, std::string_view data) {
    return impl_->attempt([&] {
        Id id = impl_->create(dictionary);
        impl_->fill(id, data);
        return id;
    });
}

void PdfObjects::set(Id id, std::string const& key, Value const& value) {
    impl_->attempt([&] {
        impl_->at(id).GetDictionary().AddKey(PoDoFo::PdfName(key), to_object(value));
        return true;
    });
}

void PdfObjects::remove(Id id, std::string const& key) {
    impl_->attempt([&] { return impl_->at(id).GetDictionary().RemoveKey(key); });
}

std::string PdfObjects::stream(Id id) {
    return impl_->attempt([&] {
        auto inflated = impl_->at(id).MustGetStream().GetCopy();
        return std::string(inflated.data(), inflated.size());
    });
}

Result<std::string> PdfObjects::save() {
    return impl_->write([&](PoDoFo::OutputStreamDevice& device) {
        impl_->document.GetMetadata().SetPdfVersion(PoDoFo::PdfVersion::V1_7);
        impl_->document.Save(device, as_they_are | PoDoFo::PdfSaveOptions::Clean);
    });
}

Result<std::string> PdfObjects::save_update() {
    return impl_->write([&](PoDoFo::OutputStreamDevice& device) {
        // What leads to an object may be beside the document.
        impl_->document.SaveUpdate(device, as_they_are | PoDoFo::PdfSaveOptions::NoCollectGarbage);
    });
}

std::string podofo_version() {
    return PODOFO_VERSION_STRING;
}

} // namespace brief::finish
