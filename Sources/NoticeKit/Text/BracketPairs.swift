/// The brackets, quotes and title marks of a text, each with its partner: found once, since text
/// with many openers that are never closed would be run through for each.
struct BracketPairs: Sendable {
  private struct Bracket: Sendable {
    var place: Int32
    /// -1 for an opener that is never closed.
    var partner: Int32
  }

  /// Openers, and the closers that have one, in order of their places.
  private var brackets: [Bracket] = []

  /// Pairs whatever their kinds: a closer closes the opener before it that is still open.
  init(_ units: [UInt16]) {
    // Where the open ones stand in `brackets`.
    var open: [Int] = []
    for index in units.indices where !units[index].isHan {
      let properties = units[index].properties
      if properties.contains(.opener) {
        open.append(brackets.count)
        addOpener(index)
      } else if properties.contains(.closer), let opener = open.popLast() {
        close(opener, index)
      }
    }
  }

  /// Pairs of one kind within a paragraph; openers left open inside a pair are dropped.
  init(ofOneKind units: [UInt16]) {
    var open: [Int] = []
    /// How many of each kind are open.
    var counts: [UInt16: Int] = [:]
    for index in units.indices where !units[index].isHan {
      let unit = units[index]
      let properties = unit.properties
      if properties.contains(.opener) {
        open.append(brackets.count)
        addOpener(index)
        counts[unit, default: 0] += 1
      } else if properties.contains(.closer) {
        // Of a kind that is not open, nothing is looked for: many of them stay cheap.
        let opener = Segmenter.opener(of: unit)
        guard counts[opener, default: 0] > 0,
          let at = open.lastIndex(where: { units[Int(brackets[$0].place)] == opener })
        else { continue }
        close(open[at], index)
        for bracket in open[at...] {
          counts[units[Int(brackets[bracket].place)], default: 0] -= 1
        }
        open.removeSubrange(at...)
      } else if unit.isLineBreak {
        open.removeAll(keepingCapacity: true)
        counts.removeAll(keepingCapacity: true)
      }
    }
  }

  private mutating func addOpener(_ place: Int) {
    brackets.append(Bracket(place: Int32(place), partner: -1))
  }

  private mutating func close(_ opener: Int, _ place: Int) {
    brackets[opener].partner = Int32(place)
    brackets.append(Bracket(place: Int32(place), partner: brackets[opener].place))
  }

  /// The other side of the bracket at `index`, or nil when it has none.
  func partner(of index: Int) -> Int? {
    var low = 0
    var high = brackets.count
    while low < high {
      let middle = (low + high) / 2
      if brackets[middle].place < index { low = middle + 1 } else { high = middle }
    }
    guard low < brackets.count, brackets[low].place == index, brackets[low].partner >= 0 else {
      return nil
    }
    return Int(brackets[low].partner)
  }
}
