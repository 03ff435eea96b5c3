import CLibedit

/// What the system's descriptions of terminals say of one.
package enum TerminalDescription {
  /// - Parameter name: the value of `TERM`.
  /// - Returns: nil where no description has the name, or there are none.
  package static func hasColours(_ name: String) -> Bool? {
    let colours = unsafe pai_colours(name)
    return colours == PAI_NO_SUCH_TERMINAL ? nil : colours > 1
  }
}
