// The low-level calls of libcrypto, on purpose: those that OpenSSL 3 recommends load its providers first, which takes longer than
// the digest of a report.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "reportx/digest.h"

#include <fcntl.h>
#include <openssl/sha.h>
#include <unistd.h>

#include <cerrno>
#include <memory>

namespace reportx {
namespace {

class Sha256 {
public:
    Sha256() { SHA256_Init(&context_); }
    void add(std::string_view bytes) { SHA256_Update(&context_, bytes.data(), bytes.size()); }
    std::string hexadecimal() {
        unsigned char digest[SHA256_DIGEST_LENGTH];
        SHA256_Final(digest, &context_);
        std::string hex;
        hex.reserve(2 * sizeof digest);
        for (const unsigned char byte : digest) {
            hex += "0123456789abcdef"[byte >> 4];
            hex += "0123456789abcdef"[byte & 15];
        }
        return hex;
    }

private:
    SHA256_CTX context_;
};

}  // namespace

std::string sha256(std::string_view bytes) {
    Sha256 digest;
    digest.add(bytes);
    return digest.hexadecimal();
}

std::optional<std::string> sha256_of_file(const std::string& path) {
    constexpr std::size_t piece = 256 << 10;
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0) return std::nullopt;
    Sha256 digest;
    const auto buffer = std::make_unique_for_overwrite<char[]>(piece);
    ssize_t got = 0;
    while ((got = ::read(fd, buffer.get(), piece)) != 0) {
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) break;
        digest.add({buffer.get(), static_cast<std::size_t>(got)});
    }
    ::close(fd);
    if (got < 0) return std::nullopt;
    return digest.hexadecimal();
}

}  // namespace reportx
