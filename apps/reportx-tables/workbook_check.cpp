// Each part of the archive is inflated, which checks its sum as well. A sheet is taken apart at its tags.
#include "workbook_check.h"

#include <fmt/format.h>
#include <minizip/unzip.h>

#include <cstdlib>
#include <functional>
#include <string_view>

namespace {

/// The parts of an archive, one after the other.
class Archive {
public:
    explicit Archive(const std::string& path) : file_(unzOpen64(path.c_str())) {
        at_part_ = file_ && unzGoToFirstFile(file_) == UNZ_OK;
    }
    ~Archive() {
        if (file_) unzClose(file_);
    }
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    bool at_part() const { return at_part_; }
    void next() { at_part_ = unzGoToNextFile(file_) == UNZ_OK; }

    std::string name() const {
        char name[256] = {};
        unzGetCurrentFileInfo64(file_, nullptr, name, sizeof name - 1, nullptr, 0, nullptr, 0);
        return name;
    }

    /// Hands the part on in pieces; false when it is damaged.
    bool read(const std::function<void(std::string_view)>& take) const {
        if (unzOpenCurrentFile(file_) != UNZ_OK) return false;
        char block[64 << 10];
        int got = 0;
        while ((got = unzReadCurrentFile(file_, block, sizeof block)) > 0) take({block, static_cast<std::size_t>(got)});
        return unzCloseCurrentFile(file_) == UNZ_OK && got == 0;  // closing tells whether the sum is right
    }

private:
    unzFile file_;
    bool at_part_ = false;
};

/// A part in two: what is in the cells of a sheet, and all around them.
class Part {
public:
    void take(std::string_view piece) {
        for (const char c : piece) {
            if (!in_cells_) {
                frame_ += c;
                in_cells_ = c == '>' && frame_.ends_with("<sheetData>");
            } else if (c == '<' || !tag_.empty()) {
                tag_ += c;
                if (c == '>') end_tag();
            } else {
                value_ += c;
            }
        }
    }
    const std::string& frame() const { return frame_; }
    const SheetDigest& cells() const { return cells_; }

private:
    void end_tag() {
        if (tag_ == "</t>") cells_.text(unescaped(value_));
        if (tag_ == "</v>") cells_.number(std::strtod(value_.c_str(), nullptr));
        if (tag_ == "</sheetData>") {
            in_cells_ = false;
            frame_ += tag_;
        }
        value_.clear();
        tag_.clear();
    }

    static std::string unescaped(std::string_view xml) {
        constexpr std::pair<std::string_view, char> entities[] = {
            {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}};
        std::string out;
        for (std::size_t at = 0; at < xml.size(); ++at) {
            out += xml[at];
            if (xml[at] != '&') continue;
            for (const auto& [name, sign] : entities) {
                if (!xml.substr(at).starts_with(name)) continue;
                out.back() = sign;
                at += name.size() - 1;
                break;
            }
        }
        return out;
    }

    bool in_cells_ = false;
    std::string frame_, tag_, value_;
    SheetDigest cells_;
};

}  // namespace

std::string workbook_problem(const std::string& path, const std::string& model_path,
                             const std::vector<SheetDigest>& cells) {
    std::size_t sheet = 0;
    Archive archive(path), model(model_path);
    for (; model.at_part(); model.next(), archive.next()) {
        if (!archive.at_part()) return "parts are missing";
        const std::string name = model.name();
        Part part, wanted;
        const bool whole = archive.read([&](std::string_view piece) { part.take(piece); }) &&
                           model.read([&](std::string_view piece) { wanted.take(piece); });
        const bool is_sheet = name.starts_with("xl/worksheets/sheet");  // in order
        if (!whole || name != archive.name() || part.frame() != wanted.frame() ||
            (is_sheet && (sheet >= cells.size() || part.cells() != cells[sheet])))
            return fmt::format("{} is not what was written", name);
        sheet += is_sheet;
    }
    return archive.at_part() || sheet != cells.size() ? "the archive is damaged" : "";
}
