// The three forms of output of checking: lines as a compiler's, JSON, SARIF 2.1.0.
#pragma once

#include <reportx/check.h>

#include <string>
#include <vector>

#include "records.h"

using Findings = std::vector<reportx::Finding>;

/// `path:line:column: warning: message [RX3101]`, one line a finding.
void write_lines(const Record& record, const Findings& findings, std::string& out);

/// `{"source": …, "findings": […]}` and a line end.
void write_findings_json(const Record& record, const Findings& findings, std::string& out);

/// Gathers the results of all reports; a SARIF log is one document.
class SarifLog {
public:
    explicit SarifLog(reportx::Language language);
    ~SarifLog();
    void add(const Record& record, const Findings& findings);
    void write(std::string& out) const;

private:
    struct Log;
    std::unique_ptr<Log> log_;
};
