/// The cell of every variable for one event, and what the decision needs besides: lives on the stack of one call.
@safe struct CellBuffer: ~Copyable {
  static let unknown: Int32 = -1

  private let cells: UnsafeMutableBufferPointer<Int32>
  /// The event's area; negative: not given.
  var area: Int32 = -1
  /// 上报时间 as a civil day; nil: not given.
  var day: Int32?
  /// The same in seconds; the least number where it is not given.
  var reported = Int64.min

  init(_ cells: UnsafeMutableBufferPointer<Int32>) { unsafe self.cells = unsafe cells }

  @inline(__always) subscript(variable: Int) -> Int32 {
    get { unsafe cells[variable] }
    set { unsafe cells[variable] = newValue }
  }

  /// For the slower paths: nil where unknown.
  var optional: [Int32?] { unsafe cells.map { $0 == Self.unknown ? nil : $0 } }
}
