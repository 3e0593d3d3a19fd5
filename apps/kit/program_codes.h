// Errors of the programs themselves, beside those of the library. `reportx explain` tells what their codes mean.
#pragma once

#include <reportx/result.h>

#include <cstddef>
#include <string>

inline reportx::Error output_name_too_long() {
    return {"RX4001", "the name of its output is too long for the disk", "give the file a shorter name"};
}
inline reportx::Error changed_meanwhile() {
    return {"RX4002", "it was changed while it was read", "run the command again when it is complete"};
}
inline reportx::Error not_enough_memory() { return {"RX4003", "not enough memory", "pass it in smaller parts"}; }
inline reportx::Error mistake_in_program(const std::string& what) {
    return {"RX4004", what, "this is a bug, please report it"};
}
inline reportx::Error bad_request(const std::string& why) {
    return {"RX4101", "the request cannot be read: " + why, "\"reportx help worker\" shows what a request looks like"};
}
inline reportx::Error line_too_long(std::size_t limit) {
    return {"RX4102", "the request is longer than " + std::to_string(limit) + " bytes",
            "pass the document by its path, or raise the limit with --max-line-bytes"};
}
