// For PoDoFo 0.9.8.

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

PoDoFo::PdfString to_text(std::string const& utf8) {
    return {reinterpret_cast<PoDoFo::pdf_utf8 const*>(utf8.c_str())};
}

PoDoFo::PdfVariant to_variant(Value const& value);

PoDoFo::PdfVariant to_variant(Array const& array) {
    PoDoFo::PdfArray result;
    result.reserve(array.size());
    for (Value const& value : array) {
        result.push_back(PoDoFo::PdfObject(to_variant(value)));
    }
    return result;
}

PoDoFo::PdfVariant to_variant(Dictionary const& dictionary) {
    PoDoFo::PdfDictionary result;
    for (auto const& [key, value] : dictionary) {
        result.AddKey(PoDoFo::PdfName(key), PoDoFo::PdfObject(to_variant(value)));
    }
    return result;
}

PoDoFo::PdfVariant to_variant(Value const& value) {
    using Variant = PoDoFo::PdfVariant;
    return std::visit(
        overload{
            [](std::monostate) { return Variant(); },
            [](bool truth) { return Variant(truth); },
            [](std::int64_t whole) { return Variant(static_cast<PoDoFo::pdf_int64>(whole)); },
            [](double real) { return Variant(real); },
            [](Name const& name) { return Variant(PoDoFo::PdfName(name.text)); },
            [](Bytes const& bytes) {
                auto size = static_cast<PoDoFo::pdf_long>(bytes.data.size());
                return Variant(PoDoFo::PdfString(bytes.data.data(), size));
            },
            [](Text const& text) { return Variant(to_text(text.utf8)); },
            [](Array const& array) { return to_variant(array); },
            [](Dictionary const& dictionary) { return to_variant(dictionary); },
            [](Id id) { return Variant(to_reference(id)); },
        },
        value.data
    );
}

Value to_value(PoDoFo::PdfObject const& object);

Value to_value(PoDoFo::PdfString const& string) {
    if (string.IsUnicode()) {
        return Text{string.GetStringUtf8()};
    }
    return Bytes{std::string(string.GetString(), static_cast<std::size_t>(string.GetLength()))};
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
    for (auto const& [key, value] : dictionary.GetKeys()) {
        result.push_back({key.GetName(), to_value(*value)});
    }
    return result;
}

Value to_value(PoDoFo::PdfObject const& object) {
    switch (object.GetDataType()) {
    case PoDoFo::ePdfDataType_Bool: return object.GetBool();
    case PoDoFo::ePdfDataType_Number: return static_cast<std::int64_t>(object.GetNumber());
    case PoDoFo::ePdfDataType_Real: return object.GetReal();
    case PoDoFo::ePdfDataType_String:
    case PoDoFo::ePdfDataType_HexString: return to_value(object.GetString());
    case PoDoFo::ePdfDataType_Name: return Name{object.GetName().GetName()};
    case PoDoFo::ePdfDataType_Array: return to_value(object.GetArray());
    case PoDoFo::ePdfDataType_Dictionary: return to_value(object.GetDictionary());
    case PoDoFo::ePdfDataType_Reference: return to_id(object.GetReference());
    default: return {};
    }
}

Diagnostic fault(std::string_view what) {
    return error(Code::painting_failed, {}, fmt::format("the PDF cannot be finished: {}", what));
}

} // namespace

struct PdfObjects::Impl {
    std::string source;
    PoDoFo::PdfMemDocument document;
    std::optional<Diagnostic> first_fault;

    /// What `action` returns, or an empty value after a fault.
    template <class Action>
    auto attempt(Action action) -> decltype(action()) {
        using Returned = decltype(action());
        if (!first_fault) {
            try {
                return action();
            } catch (PoDoFo::PdfError const& caught) {
                first_fault = fault(PoDoFo::PdfError::ErrorName(caught.GetError()));
            } catch (std::exception const& caught) {
                first_fault = fault(caught.what());
            }
        }
        return Returned();
    }

    PoDoFo::PdfObject& at(Id id) { return *document.GetObjects().MustGetObject(to_reference(id)); }

    Id create(Value const& value) {
        Dictionary const* dictionary = std::get_if<Dictionary>(&value.data);
        if (dictionary == nullptr) {
            return to_id(document.GetObjects().CreateObject(to_variant(value))->Reference());
        }
        // Most of the objects; filled in place they are copied less often.
        PoDoFo::PdfObject* object = document.GetObjects().CreateObject(PoDoFo::PdfDictionary());
        for (auto const& [key, entry] : *dictionary) {
            object->GetDictionary().AddKey(PoDoFo::PdfName(key), PoDoFo::PdfObject(to_variant(entry)));
        }
        return to_id(object->Reference());
    }

    void fill(Id id, std::string_view data) {
        auto size = static_cast<PoDoFo::pdf_long>(data.size());
        at(id).GetStream()->Set(data.data(), size, PoDoFo::TVecFilters());
    }
};

PdfObjects::PdfObjects(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

PdfObjects::PdfObjects(PdfObjects&&) noexcept = default;
PdfObjects& PdfObjects::operator=(PdfObjects&&) noexcept = default;
PdfObjects::~PdfObjects() = default;

Result<PdfObjects> PdfObjects::load(std::string pdf) {
    PoDoFo::PdfError::EnableDebug(false);
    PoDoFo::PdfError::EnableLogging(false);
    auto impl = std::make_unique<Impl>();
    impl->source = std::move(pdf);
    impl->attempt([&] {
        impl->document.LoadFromBuffer(impl->source.data(), static_cast<long>(impl->source.size()));
        return true;
    });
    if (std::optional<Diagnostic> const& fault = impl->first_fault; fault) {
        return failure(*fault);
    }
    return PdfObjects(std::move(impl));
}

std::vector<Id> PdfObjects::pages() {
    return impl_->attempt([&] {
        int count = impl_->document.GetPageCount();
        std::vector<Id> result;
        result.reserve(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i) {
            result.push_back(to_id(impl_->document.GetPage(i)->GetObject()->Reference()));
        }
        return result;
    });
}

Id PdfObjects::catalog() {
    return impl_->attempt([&] { return to_id(impl_->document.GetCatalog()->Reference()); });
}

Id PdfObjects::information() {
    return impl_->attempt([&] {
        return to_id(impl_->document.GetTrailer()->MustGetIndirectKey("Info")->Reference());
    });
}

std::vector<Id> PdfObjects::all() {
    return impl_->attempt([&] {
        std::vector<Id> result;
        for (PoDoFo::PdfObject const* object : impl_->document.GetObjects()) {
            result.push_back(to_id(object->Reference()));
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
        PoDoFo::PdfObject const* found = object.IsDictionary() ? object.GetIndirectKey(key) : nullptr;
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
        impl_->at(id).GetDictionary().AddKey(key, PoDoFo::PdfObject(to_variant(value)));
        return true;
    });
}

void PdfObjects::remove(Id id, std::string const& key) {
    impl_->attempt([&] { return impl_->at(id).GetDictionary().RemoveKey(key); });
}

std::string PdfObjects::stream(Id id) {
    return impl_->attempt([&] {
        PoDoFo::PdfMemoryOutputStream inflated;
        impl_->at(id).GetStream()->GetFilteredCopy(&inflated);
        return std::string(inflated.GetBuffer(), static_cast<std::size_t>(inflated.GetLength()));
    });
}

void PdfObjects::set_stream(Id id, std::string_view data) {
    impl_->attempt([&] {
        impl_->fill(id, data);
        return true;
    });
}

Result<std::string> PdfObjects::save() {
    std::string file = impl_->attempt([&] {
        PoDoFo::PdfRefCountedBuffer buffer;
        PoDoFo::PdfOutputDevice device(&buffer);
        impl_->document.Write(&device);
        return std::string(buffer.GetBuffer(), static_cast<std::size_t>(device.GetLength()));
    });
    if (std::optional<Diagnostic> const& fault = impl_->first_fault; fault) {
        return failure(*fault);
    }
    return file;
}

std::string podofo_version() {
    return PODOFO_VERSION_STR;
}

} // namespace brief::finish
