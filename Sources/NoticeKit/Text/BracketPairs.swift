/// The brackets, quotes and title marks of a text, each with its partner: found once, since text
/// with many openers that are never closed would be run through for each.
struct BracketPairs: Sendable {
  private struct Bracket: Sendable {
    var place: Int32
    var partner: Int32
  }

  /// Both sides of each pair, in order of their places.
  private var brackets: [Bracket] = []

  /// Pairs whatever their kinds: an opener is closed by the next closer that is free.
  init(_ units: [UInt16]) {
    var pending: [Int] = []
    for index in units.indices where !units[index].isHan {
      let properties = units[index].properties
      if properties.contains(.opener) {
        pending.append(index)
      } else if properties.contains(.closer), let opener = pending.popLast() {
        add(opener, index)
      }
    }
    brackets.sort { $0.place < $1.place }
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
        open.append(index)
        counts[unit, default: 0] += 1
      } else if properties.contains(.closer) {
        // Of a kind that is not open, nothing is looked for: many of them stay cheap.
        let opener = Segmenter.opener(of: unit)
        guard counts[opener, default: 0] > 0,
          let at = open.lastIndex(where: { units[$0] == opener })
        else { continue }
        add(open[at], index)
        for place in open[at...] { counts[units[place], default: 0] -= 1 }
        open.removeSubrange(at...)
      } else if unit.isLineBreak {
        open.removeAll(keepingCapacity: true)
        counts.removeAll(keepingCapacity: true)
      }
    }
    brackets.sort { $0.place < $1.place }
  }

  private mutating func add(_ opener: Int, _ closer: Int) {
    brackets.append(Bracket(place: Int32(opener), partner: Int32(closer)))
    brackets.append(Bracket(place: Int32(closer), partner: Int32(opener)))
  }

  /// The other side of the bracket at `index`, or nil when it has none.
  func partner(of index: Int) -> Int? {
    var low = 0
    var high = brackets.count
    while low < high {
      let middle = (low + high) / 2
      if brackets[middle].place < index { low = middle + 1 } else { high = middle }
    }
    return low < brackets.count && brackets[low].place == index ? Int(brackets[low].partner) : nil
  }
}
