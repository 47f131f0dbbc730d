/// Finds all terms of a list in a text of units: a trie in a double array.
///
/// The units that occur in terms are numbered densely (unit classes), so that a node's children lie
/// close together and the table stays small. The walk from a position ends at the first unit that
/// continues no term, so the work is bounded by the text times the longest term, and in Chinese
/// text it is about one step a position.
struct TermMatcher: Sendable {
  /// For each high byte of a unit the place of its page in `classes`; 0 is a page of zeros, so that
  /// a matcher takes some tens of kilobytes and not 128.
  private var pages = [UInt16](repeating: 0, count: 256)
  /// 0 for a unit that no term contains, else its class.
  private var classes = [UInt16](repeating: 0, count: 256)
  private var nodes: [Node] = [Node(base: 0, parent: 0, term: -1)]

  /// A slot of the double array.
  private struct Node: Sendable {
    /// Where the children begin: child = base + class.
    var base: Int32
    /// The node above, or -1 for a free slot.
    var parent: Int32
    /// The term that ends here, or -1.
    var term: Int32
  }

  /// A node still to be given children: a run of sorted terms that share a prefix.
  private struct Branch {
    var node: Int32
    var low: Int32
    var high: Int32
    var depth: Int32
  }

  /// Builds the table.
  ///
  /// - Parameter terms: normalised terms, none of them empty; of equal terms the first is reported.
  init(_ terms: [[UInt16]]) {
    var list = TermList()
    for term in terms { list.append(term) }
    self.init(list, order: list.sorted())
  }

  /// Builds the table of a list; of equal terms the first is reported.
  ///
  /// - Parameter order: the list's terms as it sorts them.
  init(_ terms: TermList, order: [Int32]) {
    let classCount = assignClasses(terms)
    grow(to: classCount + 1)
    // Breadth first.
    var queue = [Branch(node: 0, low: 0, high: Int32(order.count), depth: 0)]
    queue.reserveCapacity(terms.units.count + 1)
    var children: [(code: Int, low: Int32, high: Int32)] = []
    var head = 0
    var next = 1
    var hole = 1
    while head < queue.count {
      var branch = queue[head]
      head += 1
      let node = Int(branch.node)
      let depth = Int(branch.depth)
      while branch.low < branch.high, terms.count(of: Int(order[Int(branch.low)])) == depth {
        if nodes[node].term < 0 { nodes[node].term = order[Int(branch.low)] }
        branch.low += 1
      }
      guard branch.low < branch.high else { continue }
      children.removeAll(keepingCapacity: true)
      var index = branch.low
      while index < branch.high {
        let unit = terms.unit(depth, of: Int(order[Int(index)]))
        var end = index + 1
        while end < branch.high, terms.unit(depth, of: Int(order[Int(end)])) == unit { end += 1 }
        children.append((Int(unitClass(unit)), index, end))
        index = end
      }
      let first = children[0].code
      let last = children[children.count - 1].code
      var candidate = max(next - first, 0)
      if children.count == 1 {
        // Most nodes have one child, which fits any hole: they keep the table dense.
        while hole < nodes.count, nodes[hole].parent >= 0 { hole += 1 }
        grow(to: hole + 1)
        candidate = hole - first
      } else {
        // Next fit: begin where the last node was placed, never from the front again.
        search: while true {
          grow(to: candidate + last + 1)
          for child in children where nodes[candidate + child.code].parent >= 0 {
            candidate += 1
            continue search
          }
          break
        }
        next = max(next, candidate + first)
      }
      nodes[node].base = Int32(candidate)
      for child in children {
        let slot = candidate + child.code
        nodes[slot].parent = Int32(node)
        queue.append(
          Branch(node: Int32(slot), low: child.low, high: child.high, depth: Int32(depth + 1)))
      }
    }
    if let used = nodes.lastIndex(where: { $0.parent >= 0 }) {
      nodes = Array(nodes[...used])
    }
  }

  /// Numbers the units of the terms in their own order, from 1, and tells how many there are.
  private mutating func assignClasses(_ terms: TermList) -> Int {
    for unit in terms.units {
      let high = Int(unit >> 8)
      if pages[high] == 0 {
        pages[high] = UInt16(classes.count >> 8)
        classes.append(contentsOf: repeatElement(0, count: 256))
      }
      classes[Int(pages[high]) << 8 | Int(unit & 0xFF)] = 1
    }
    var number: UInt16 = 0
    for page in pages where page != 0 {
      for index in Int(page) << 8..<(Int(page) + 1) << 8 where classes[index] != 0 {
        number += 1
        classes[index] = number
      }
    }
    return Int(number)
  }

  @inline(__always)
  private func unitClass(_ unit: UInt16) -> UInt16 {
    classes[Int(pages[Int(unit >> 8)]) << 8 | Int(unit & 0xFF)]
  }

  private mutating func grow(to count: Int) {
    guard nodes.count < count else { return }
    let more = max(count, nodes.count * 2) - nodes.count
    nodes.append(contentsOf: repeatElement(Node(base: 0, parent: -1, term: -1), count: more))
  }

  /// Calls `body` with the length and index of every term that starts at `start`, shortest first.
  @inline(__always)
  func forEachTerm(
    in units: [UInt16], at start: Int, until end: Int, _ body: (_ length: Int, _ term: Int) -> Void
  ) {
    precondition(start >= 0 && end <= units.count)
    // No place is looked up that is not in its table: without checks this takes half the time.
    units.withUnsafeBufferPointer { units in
      pages.withUnsafeBufferPointer { pages in
        classes.withUnsafeBufferPointer { classes in
          nodes.withUnsafeBufferPointer { nodes in
            var node: Int32 = 0
            var base = nodes[0].base
            var index = start
            while index < end {
              let unit = units[index]
              let code = classes[Int(pages[Int(unit >> 8)]) << 8 | Int(unit & 0xFF)]
              if code == 0 { return }
              let slot = Int(base) + Int(code)
              guard UInt(bitPattern: slot) < UInt(bitPattern: nodes.count) else { return }
              let next = nodes[slot]
              if next.parent != node { return }
              node = Int32(truncatingIfNeeded: slot)
              base = next.base
              index += 1
              if next.term >= 0 { body(index - start, Int(next.term)) }
            }
          }
        }
      }
    }
  }
}
