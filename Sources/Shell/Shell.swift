/// Takes what was typed and gives what is shown.
package enum Placeholder {}
