// For PoDoFo 0.9.8.

#include "finish/pdf_objects.hpp"

#include "finish/seal.hpp"

#include "base/overload.hpp"

#include <fmt/format.h>
#include <podofo/podofo.h>

#include <algorithm>
#include <exception>
#include <istream>
#include <optional>
#include <streambuf>
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

/// Bytes in memory as a stream; PoDoFo would copy them twice.
class View : public std::streambuf {
public:
    explicit View(std::string_view bytes) {
        char* start = const_cast<char*>(bytes.data()); // only ever read
        setg(start, start, start + bytes.size());
    }

protected:
    pos_type seekoff(off_type offset, std::ios_base::seekdir from, std::ios_base::openmode) override {
        char const* base = from == std::ios_base::beg   ? eback()
                           : from == std::ios_base::cur ? gptr()
                                                        : egptr();
        off_type place = base - eback() + offset;
        if (place < 0 || place > egptr() - eback()) {
            return off_type(-1);
        }
        setg(eback(), eback() + place, egptr());
        return place;
    }

    pos_type seekpos(pos_type place, std::ios_base::openmode which) override {
        return seekoff(place, std::ios_base::beg, which);
    }
};

Diagnostic fault(std::string_view what) {
    return error(Code::painting_failed, {}, fmt::format("the PDF cannot be finished: {}", what));
}

} // namespace

struct PdfObjects::Impl {
    explicit Impl(std::string_view pdf) : source(pdf), stream(&source) {}

    View source;
    std::istream stream;
    PoDoFo::PdfMemDocument document; // reads from them as long as it lives
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

    template <class Action>
    Result<std::string> write(Action action) {
        std::string written = attempt([&] {
            PoDoFo::PdfRefCountedBuffer buffer;
            PoDoFo::PdfOutputDevice device(&buffer);
            action(device);
            return std::string(buffer.GetBuffer(), static_cast<std::size_t>(device.GetLength()));
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
    PoDoFo::PdfError::EnableDebug(false);
    PoDoFo::PdfError::EnableLogging(false);
    auto impl = std::make_unique<Impl>(pdf);
    impl->attempt([&] {
        bool for_update = true; // else there is no writing of updates
        PoDoFo::PdfRefCountedInputDevice device(new PoDoFo::PdfInputDevice(&impl->stream)); // takes it over
        impl->document.LoadFromDevice(device, for_update);
        return true;
    });
    if (std::optional<Diagnostic> const& fault = impl->first_fault; fault) {
        return failure(*fault);
    }
    return PdfObjects(std::move(impl));
}

std::vector<Id> PdfObjects::pages() {
    return impl_->attempt([&] {
        std::vector<Id> result;
        // Asking the document for one page after the other takes it through the tree each time.
        std::vector<PoDoFo::PdfObject*> pending = {impl_->document.GetCatalog()->MustGetIndirectKey("Pages")};
        std::size_t left = impl_->document.GetObjects().GetSize();
        for (; !pending.empty() && left > 0; --left) {
            PoDoFo::PdfObject* node = pending.back();
            pending.pop_back();
            PoDoFo::PdfObject const* kids = node->GetIndirectKey("Kids");
            if (kids == nullptr) {
                result.push_back(to_id(node->Reference()));
                continue;
            }
            PoDoFo::PdfArray const& list = kids->GetArray();
            auto first = static_cast<std::ptrdiff_t>(pending.size());
            for (PoDoFo::PdfObject const& kid : list) {
                pending.push_back(impl_->document.GetObjects().MustGetObject(kid.GetReference()));
            }
            std::reverse(pending.begin() + first, pending.end());
        }
        if (!pending.empty()) {
            impl_->first_fault = fault("its tree of pages has no end");
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

Result<std::string> PdfObjects::save() {
    return impl_->write([&](PoDoFo::PdfOutputDevice& device) { impl_->document.Write(&device); });
}

Result<std::string> PdfObjects::save_update() {
    return impl_->write([&](PoDoFo::PdfOutputDevice& device) {
        bool with_source = false;
        impl_->document.WriteUpdate(&device, with_source);
    });
}

std::string podofo_version() {
    return PODOFO_VERSION_STR;
}

} // namespace brief::finish
