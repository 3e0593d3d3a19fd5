// Selection: which of the names found in a folder are inputs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "batch/input_list.h"

/// Without patterns, the known kinds by name: txt, htm, html, shtml, docx, doc, pdf, and names without extension; nothing
/// hidden. Patterns are those of the shell; one without a slash is held against the last part of a path, one with a
/// slash against the whole path below the folder, where `*` takes slashes, too.
struct Selection {
    std::vector<std::string> include;  ///< when there are any, exactly what one of them takes
    std::vector<std::string> exclude;  ///< never what one of them takes, files or whole folders

    /// Nothing when the file is an input, else why not. `relative` ends with `name`.
    std::optional<Skipped> refuse_file(const std::string& relative, const char* name) const;
    std::optional<Skipped> refuse_folder(const std::string& relative, const char* name) const;
    /// A file that was named on its own: only patterns count.
    std::optional<Skipped> refuse_named(const std::string& relative, const char* name) const;
};
