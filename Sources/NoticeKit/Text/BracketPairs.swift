/// The brackets, quotes and title marks of a text and where each is closed, whatever their kinds:
/// found once, since text with many openers that are never closed would be run through for each.
struct BracketPairs: Sendable {
  /// The closed openers in order.
  private var openers: [Int32] = []
  /// The closer of each.
  private var closers: [Int32] = []

  init(_ units: [UInt16]) {
    var pending: [Int32] = []
    var pairs: [(opener: Int32, closer: Int32)] = []
    for index in units.indices where !units[index].isHan {
      let properties = units[index].properties
      if properties.contains(.opener) {
        pending.append(Int32(index))
      } else if properties.contains(.closer), let opener = pending.popLast() {
        pairs.append((opener, Int32(index)))
      }
    }
    pairs.sort { $0.opener < $1.opener }
    openers = pairs.map(\.opener)
    closers = pairs.map(\.closer)
  }

  /// The closer of the bracket that opens at `opener`, or nil when it is never closed.
  func closer(of opener: Int) -> Int? {
    var low = 0
    var high = openers.count
    while low < high {
      let middle = (low + high) / 2
      if openers[middle] < opener { low = middle + 1 } else { high = middle }
    }
    return low < openers.count && openers[low] == opener ? Int(closers[low]) : nil
  }
}
