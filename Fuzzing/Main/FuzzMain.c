#include "FuzzMain.h"

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*target)(const uint8_t *, size_t));

static int run(int argc, char **argv) { return LLVMFuzzerRunDriver(&argc, &argv, LLVMFuzzerTestOneInput); }

int fuzz_text_main(int argc, char **argv) { return run(argc, argv); }
int fuzz_formatter_main(int argc, char **argv) { return run(argc, argv); }
int fuzz_checker_main(int argc, char **argv) { return run(argc, argv); }
int fuzz_events_main(int argc, char **argv) { return run(argc, argv); }
