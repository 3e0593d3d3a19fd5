// What the program ends with. Documented in every help text and in the manual page; tested case by case.
#pragma once

enum class ExitCode {
    done = 0,
    some_failed = 1,    ///< some inputs gave a result, others did not
    usage = 2,          ///< the command line is wrong; nothing was done
    no_result = 3,      ///< no input gave a result
    output_failed = 4,  ///< the output could not be written whole
};
