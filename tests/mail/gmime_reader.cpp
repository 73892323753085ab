/// Prints what GMime reads out of drafts, a line of JSON each: gmime_reader FOLDER COUNT

#include <gmime/gmime.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <iostream>
#include <string>

namespace {

nlohmann::json addresses(InternetAddressList* list) {
    nlohmann::json out = nlohmann::json::array();
    for (int i = 0; list != nullptr && i < internet_address_list_length(list); ++i) {
        InternetAddress* address = internet_address_list_get_address(list, i);
        char const* name = internet_address_get_name(address);
        char const* mail = INTERNET_ADDRESS_IS_MAILBOX(address)
                               ? internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address))
                               : "";
        out.push_back({name == nullptr ? "" : name, mail});
    }
    return out;
}

std::string content(GMimeObject* object) {
    GMimeDataWrapper* wrapper = g_mime_part_get_content(GMIME_PART(object));
    GMimeStream* stream = g_mime_stream_mem_new();
    g_mime_data_wrapper_write_to_stream(wrapper, stream);
    GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
    std::string out(reinterpret_cast<char const*>(bytes->data), bytes->len);
    g_object_unref(stream);
    return out;
}

std::string type_of(GMimeObject* object) {
    char* type = g_mime_content_type_get_mime_type(g_mime_object_get_content_type(object));
    std::string out = type;
    g_free(type);
    return out;
}

nlohmann::json read(std::string const& path) {
    nlohmann::json out;
    GMimeStream* stream = g_mime_stream_file_open(path.c_str(), "rb", nullptr);
    GMimeParser* parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage* message = g_mime_parser_construct_message(parser, nullptr);
    out["from"] = addresses(g_mime_message_get_from(message));
    out["reply_to"] = addresses(g_mime_message_get_reply_to(message));
    out["to"] = addresses(g_mime_message_get_to(message));
    out["cc"] = addresses(g_mime_message_get_cc(message));
    out["bcc"] = addresses(g_mime_message_get_bcc(message));
    char const* subject = g_mime_message_get_subject(message);
    out["subject"] = subject == nullptr ? "" : subject;
    out["parts"] = nlohmann::json::array();
    GMimePartIter* iter = g_mime_part_iter_new(GMIME_OBJECT(message));
    do {
        GMimeObject* part = g_mime_part_iter_get_current(iter);
        if (part == nullptr || !GMIME_IS_PART(part)) {
            continue;
        }
        std::string const type = type_of(part);
        out["parts"].push_back(type);
        std::string const bytes = content(part);
        if (type == "text/plain") {
            out["text"] = bytes;
        } else if (type == "application/pdf") {
            char const* name = g_mime_part_get_filename(GMIME_PART(part));
            out["file_name"] = name == nullptr ? "" : name;
            char* sum = g_compute_checksum_for_data(
                G_CHECKSUM_SHA256, reinterpret_cast<guchar const*>(bytes.data()), bytes.size()
            );
            out["pdf"] = sum;
            g_free(sum);
        }
    } while (g_mime_part_iter_next(iter) != 0);
    g_mime_part_iter_free(iter);
    g_object_unref(message);
    g_object_unref(parser);
    g_object_unref(stream);
    return out;
}

} // namespace

int main(int count, char** values) {
    if (count != 3) {
        std::cerr << "usage: gmime_reader FOLDER COUNT\n";
        return 2;
    }
    g_mime_init();
    for (long i = 0; i < std::atol(values[2]); ++i) {
        nlohmann::json const read_out = read(std::string(values[1]) + "/" + std::to_string(i) + ".eml");
        std::cout << read_out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
    }
    g_mime_shutdown();
}
