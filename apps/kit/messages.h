// Messages: all that goes to standard error, one line a message, safe to print and coloured only where asked for.
#pragma once

#include <reportx/report.h>
#include <reportx/result.h>

#include <string>
#include <string_view>

class Messages {
public:
    bool quiet = false;          ///< no remarks and no summary; errors are always shown
    std::string color = "auto";  ///< `auto`, `always` or `never`

    /// `reportx: MESSAGE`
    void error(std::string_view message) const;

    /// The program's own words, as they are; one line or several.
    void hint(std::string_view lines) const;

    /// `reportx: NAME: MESSAGE; REMEDY [CODE]`: why this input gave no result.
    void failure(std::string_view name, const reportx::Error& error) const;

    /// `NAME:LINE:COLUMN: warning: MESSAGE [CODE]` for each diagnostic of the report; of many alike only the first.
    void remarks(std::string_view name, const reportx::Report& report) const;

    /// `reportx: MESSAGE`, unless quiet.
    void summary(std::string_view message) const;

private:
    bool colored() const;
    std::string paint(std::string_view text, std::string_view style) const;
};
