#pragma once

/// A finished file taken apart, to be changed by value and written again: plain, each object by itself.

#include "pdf/file.hpp"

#include <fmt/format.h>

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace brief::test {

class Draft {
public:
    struct Part {
        pdf::Value value;
        std::optional<std::string> data;
    };

    std::string head = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    std::string between; ///< what stands before the table and belongs to nothing
    pdf::Dictionary trailer;
    std::map<pdf::Id, Part> objects;

    explicit Draft(pdf::File const& file) : trailer(file.trailer()) {
        for (char const* key : {"Type", "W", "Index", "Length", "Filter", "DecodeParms"}) {
            erase(trailer, key);
        }
        for (auto const& [id, object] : file.objects()) {
            if (object.is_container) {
                continue;
            }
            Part& part = objects[id];
            part.value = object.value;
            if (object.data) {
                auto decoded = file.data(id);
                part.data = std::string(decoded ? *decoded : *object.data);
                if (decoded) {
                    erase(dictionary(id), "Filter");
                    erase(dictionary(id), "DecodeParms");
                }
            }
        }
    }

    static void erase(pdf::Dictionary& from, std::string_view key) {
        std::erase_if(from, [&](pdf::Entry const& entry) { return entry.key == key; });
    }

    static pdf::Value& at(pdf::Dictionary& in, std::string_view key) {
        for (pdf::Entry& entry : in) {
            if (entry.key == key) {
                return entry.value;
            }
        }
        return in.emplace_back(pdf::Entry{std::string(key), {}}).value;
    }

    pdf::Dictionary& dictionary(pdf::Id id) { return std::get<pdf::Dictionary>(objects.at(id).value.data); }

    /// The dictionary that stands in `in`, or that it refers to.
    pdf::Dictionary& inner(pdf::Dictionary& in, std::string_view key) {
        pdf::Value& value = at(in, key);
        if (pdf::Id const* id = std::get_if<pdf::Id>(&value.data)) {
            return dictionary(*id);
        }
        return std::get<pdf::Dictionary>(value.data);
    }

    pdf::Dictionary& catalog() { return inner(trailer, "Root"); }

    pdf::Dictionary& info() { return inner(trailer, "Info"); }

    /// The first object, in the order of their numbers, whose `key` is the name `name`; `skip` of them are
    /// passed.
    pdf::Id with(std::string_view key, std::string_view name, std::size_t skip = 0) const {
        for (auto const& [id, part] : objects) {
            pdf::Dictionary const* entries = std::get_if<pdf::Dictionary>(&part.value.data);
            if (entries != nullptr && pdf::name_of(find(*entries, key)) == name && skip-- == 0) {
                return id;
            }
        }
        return {};
    }

    pdf::Id add(pdf::Value value, std::optional<std::string> data = {}) {
        pdf::Id id = {objects.rbegin()->first.number + 1, 0};
        objects[id] = {std::move(value), std::move(data)};
        return id;
    }

    std::string write() const {
        std::string out = head;
        std::string table;
        for (auto const& [id, part] : objects) {
            table += fmt::format("{} 1\n{:010} 00000 n \n", id.number, out.size());
            out += fmt::format("{} 0 obj\n", id.number);
            if (part.data) {
                pdf::Dictionary entries = std::get<pdf::Dictionary>(part.value.data);
                at(entries, "Length") = pdf::integer(part.data->size());
                out += syntax(entries) + "\nstream\n" + *part.data + "\nendstream\nendobj\n";
            } else {
                out += syntax(part.value) + "\nendobj\n";
            }
        }
        out += between;
        pdf::Dictionary whole = trailer;
        at(whole, "Size") = pdf::integer(objects.rbegin()->first.number + 1);
        return fmt::format(
            "{}xref\n0 1\n0000000000 65535 f \n{}trailer\n{}\nstartxref\n{}\n%%EOF\n",
            out,
            table,
            syntax(whole),
            out.size()
        );
    }

private:
    static std::string hexadecimal(std::string const& bytes) {
        std::string out = "<";
        for (char byte : bytes) {
            out += fmt::format("{:02x}", static_cast<unsigned char>(byte));
        }
        return out + ">";
    }

    static std::string name(std::string const& text) {
        std::string out = "/";
        for (char c : text) {
            bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                         c == '+' || c == '-' || c == '_' || c == '.';
            out += plain ? std::string(1, c) : fmt::format("#{:02x}", static_cast<unsigned char>(c));
        }
        return out;
    }

    static std::string syntax(pdf::Value const& value) {
        struct Writer {
            std::string operator()(std::monostate) const { return "null"; }

            std::string operator()(bool truth) const { return truth ? "true" : "false"; }

            std::string operator()(std::int64_t whole) const { return fmt::format("{}", whole); }

            std::string operator()(double real) const { return fmt::format("{:.6f}", real); }

            std::string operator()(pdf::Name const& one) const { return name(one.text); }

            std::string operator()(pdf::Bytes const& bytes) const { return hexadecimal(bytes.data); }

            std::string operator()(pdf::Text const& text) const {
                return hexadecimal("\xef\xbb\xbf" + text.utf8);
            }

            std::string operator()(pdf::Id id) const {
                return fmt::format("{} {} R", id.number, id.generation);
            }

            std::string operator()(pdf::Array const& array) const {
                std::string out = "[ ";
                for (pdf::Value const& element : array) {
                    out += syntax(element) + " ";
                }
                return out + "]";
            }

            std::string operator()(pdf::Dictionary const& entries) const {
                std::string out = "<< ";
                for (auto const& [key, one] : entries) {
                    out += name(key) + " " + syntax(one) + " ";
                }
                return out + ">>";
            }
        };

        return std::visit(Writer{}, value.data);
    }
};

} // namespace brief::test
