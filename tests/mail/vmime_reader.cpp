/// Prints what VMime reads out of drafts, a line of JSON each: vmime_reader FOLDER COUNT

#include "base/sha256.hpp"

#include <nlohmann/json.hpp>
#include <vmime/platforms/posix/posixHandler.hpp>
#include <vmime/vmime.hpp>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

namespace {

std::string const utf8 = "utf-8";

nlohmann::json mailbox(vmime::shared_ptr<vmime::address const> const& address) {
    auto const one = vmime::dynamicCast<vmime::mailbox const>(address);
    return {one->getName().getConvertedText(vmime::charset(utf8)), one->getEmail().toString()};
}

nlohmann::json addresses(vmime::shared_ptr<vmime::header const> const& header, char const* name) {
    nlohmann::json out = nlohmann::json::array();
    if (!header->hasField(name)) {
        return out;
    }
    auto const value = header->findField(name)->getValue();
    if (auto const list = vmime::dynamicCast<vmime::addressList const>(value)) {
        for (std::size_t i = 0; i < list->getAddressCount(); ++i) {
            out.push_back(mailbox(list->getAddressAt(i)));
        }
    } else if (auto const one = vmime::dynamicCast<vmime::mailbox const>(value)) {
        out.push_back(mailbox(one));
    }
    return out;
}

std::string content(vmime::shared_ptr<vmime::bodyPart const> const& part) {
    std::ostringstream text;
    vmime::utility::outputStreamAdapter adapter(text);
    part->getBody()->getContents()->extract(adapter);
    return text.str();
}

// A draft nests two levels deep.
void read_parts( // NOLINT(misc-no-recursion)
    vmime::shared_ptr<vmime::bodyPart const> const& part,
    nlohmann::json& out
) {
    auto const body = part->getBody();
    if (body->getPartCount() != 0) {
        for (std::size_t i = 0; i < body->getPartCount(); ++i) {
            read_parts(body->getPartAt(i), out);
        }
        return;
    }
    std::string const type = body->getContentType().generate();
    out["parts"].push_back(type);
    if (type == "text/plain") {
        out["text"] = content(part);
    } else if (type == "application/pdf") {
        auto const field = vmime::dynamicCast<vmime::parameterizedHeaderField const>(
            part->getHeader()->findField(vmime::fields::CONTENT_DISPOSITION)
        );
        out["file_name"] =
            field->findParameter("filename")->getValue().getConvertedText(vmime::charset(utf8));
        out["pdf"] = brief::sha256(content(part));
    }
}

nlohmann::json read(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    auto const message = vmime::make_shared<vmime::message>();
    message->parse(bytes.str());
    auto const header = vmime::dynamicCast<vmime::header const>(message->getHeader());
    nlohmann::json out;
    out["from"] = addresses(header, vmime::fields::FROM);
    out["reply_to"] = addresses(header, vmime::fields::REPLY_TO);
    out["to"] = addresses(header, vmime::fields::TO);
    out["cc"] = addresses(header, vmime::fields::CC);
    out["bcc"] = addresses(header, vmime::fields::BCC);
    auto const subject =
        vmime::dynamicCast<vmime::text const>(header->findField(vmime::fields::SUBJECT)->getValue());
    out["subject"] = subject->getConvertedText(vmime::charset(utf8));
    out["parts"] = nlohmann::json::array();
    read_parts(message, out);
    return out;
}

} // namespace

int main(int count, char** values) {
    if (count != 3) {
        std::cerr << "usage: vmime_reader FOLDER COUNT\n";
        return 2;
    }
    vmime::platform::setHandler<vmime::platforms::posix::posixHandler>();
    for (long i = 0; i < std::atol(values[2]); ++i) {
        nlohmann::json const read_out = read(std::string(values[1]) + "/" + std::to_string(i) + ".eml");
        std::cout << read_out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
    }
}
