// libedit's functions of variable arguments, one for each use: Swift calls no such functions itself.
#ifndef PAI_CLIBEDIT_SHIM_H
#define PAI_CLIBEDIT_SHIM_H

#include <dlfcn.h>
#include <histedit.h>
#include <locale.h>
#include <langinfo.h>
#include <stdio.h>
#include <wchar.h>

// What it draws goes to a stream of its own, NULL for the terminal itself, whose settings it minds in any case.
static inline EditLine *pai_el_open(const char *name, FILE *drawn) {
    return el_init_fd(name, stdin, drawn ? drawn : stdout, stderr, 0, 1, 2);
}
static inline FILE *pai_nowhere(void) { return fopen("/dev/null", "we"); }
static inline void pai_close(FILE *stream) { fclose(stream); }
static inline void pai_put(const char *text) {
    fputs(text, stdout);
    fflush(stdout);
}

typedef unsigned char (*pai_el_function)(EditLine *, int);

static inline void pai_el_prompt(EditLine *el, char *(*prompt)(EditLine *)) {
    // What stands between two of these is written and takes no cells.
    el_set(el, EL_PROMPT_ESC, prompt, '\1');
}
static inline void pai_el_history(EditLine *el, History *kept) { el_set(el, EL_HIST, history, kept); }
static inline void pai_el_client(EditLine *el, void *data) { el_set(el, EL_CLIENTDATA, data); }
static inline void *pai_el_client_of(EditLine *el) {
    void *data = 0;
    el_get(el, EL_CLIENTDATA, &data);
    return data;
}
static inline void pai_el_editor(EditLine *el, const char *name) { el_set(el, EL_EDITOR, name); }
static inline void pai_el_no_signals(EditLine *el) { el_set(el, EL_SIGNAL, 0); }
static inline void pai_el_reader(EditLine *el, int (*read)(EditLine *, wchar_t *)) { el_set(el, EL_GETCFN, read); }
static inline void pai_el_add(EditLine *el, const char *name, const char *help, pai_el_function function) {
    el_set(el, EL_ADDFN, name, help, function);
}
static inline void pai_el_bind(EditLine *el, const char *key, const char *name) {
    el_set(el, EL_BIND, key, name, (char *)0);
}
static inline void pai_el_setty(EditLine *el, const char *mode, const char *setting) {
    el_set(el, EL_SETTY, mode, setting, (char *)0);
}
// A capability of the terminal that is a text; NULL where it has none.
static inline const char *pai_el_text_capability(EditLine *el, const char *name) {
    const char *value = 0;
    el_get(el, EL_GETTC, name, &value);
    return value && *value ? value : 0;
}
static inline void pai_el_raw(EditLine *el, int on) { el_set(el, EL_PREP_TERM, on); }
static inline void pai_el_redraw(EditLine *el) { el_set(el, EL_REFRESH); }
// In the second map, of the command mode of vi.
static inline void pai_el_bind_command(EditLine *el, const char *key, const char *name) {
    el_set(el, EL_BIND, "-a", key, name, (char *)0);
}
// How many colours a terminal has, by the descriptions that libedit reads too. libedit hands out none of their numbers, so the
// library of terminals that it brought along is asked, by name: which one that is differs from system to system.
#define PAI_NO_SUCH_TERMINAL (-1)
static inline int pai_colours(const char *terminal) {
    static char description[4096];
    void *all = dlopen(NULL, RTLD_LAZY);
    if (!all) return PAI_NO_SUCH_TERMINAL;
    int (*find)(char *, const char *) = (int (*)(char *, const char *))dlsym(all, "tgetent");
    int (*number)(const char *) = (int (*)(const char *))dlsym(all, "tgetnum");
    int is_found = find && number && find(description, terminal) > 0;
    int colours = is_found ? number("Co") : 0;
    dlclose(all);
    return !is_found ? PAI_NO_SUCH_TERMINAL : colours < 0 ? 0 : colours;
}
// Some headers hide it.
extern int wcwidth(wchar_t character);
static inline int pai_cells(unsigned int scalar) { return wcwidth((wchar_t)scalar); }

static inline int pai_history_size(History *kept, int count) {
    HistEvent event;
    return history(kept, &event, H_SETSIZE, count);
}
static inline int pai_history_unique(History *kept, int on) {
    HistEvent event;
    return history(kept, &event, H_SETUNIQUE, on);
}
static inline int pai_history_enter(History *kept, const char *line) {
    HistEvent event;
    return history(kept, &event, H_ENTER, line);
}
// The newest entry, and the one before that which was last given; NULL where there is none.
static inline const char *pai_history_newest(History *kept) {
    HistEvent event;
    return history(kept, &event, H_FIRST) < 0 ? 0 : event.str;
}
static inline const char *pai_history_older(History *kept) {
    HistEvent event;
    return history(kept, &event, H_NEXT) < 0 ? 0 : event.str;
}
static inline int pai_history_load(History *kept, const char *path) {
    HistEvent event;
    return history(kept, &event, H_LOAD, path);
}
static inline int pai_history_save(History *kept, const char *path) {
    HistEvent event;
    return history(kept, &event, H_SAVE, path);
}

#endif
