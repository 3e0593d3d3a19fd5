// stage_table: times of stages in, the table that `--stats` shows out.
#pragma once

#include <reportx/stage_times.h>

#include <string>

/// A line for each stage and one for all: milliseconds, share of the time, bytes, MB (10^6 bytes) a second.
std::string stage_table(const reportx::StageTimes& times);
