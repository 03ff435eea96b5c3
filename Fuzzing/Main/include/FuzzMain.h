// Where the fuzz targets begin: the package manager links the entry point of an executable NAME as NAME_main, past which
// the one that libFuzzer brings is never found.
int fuzz_text_main(int argc, char **argv);
int fuzz_formatter_main(int argc, char **argv);
int fuzz_checker_main(int argc, char **argv);
int fuzz_events_main(int argc, char **argv);
