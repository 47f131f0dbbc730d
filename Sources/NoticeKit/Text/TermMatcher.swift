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

  /// A node of the trie before it has a place in the table.
  private struct Draft {
    /// The class of the unit that leads to it.
    var code: Int32
    /// The term that ends here, or -1.
    var term: Int32 = -1
    /// The first of its children and its next sibling, 0 for none.
    var child: Int32 = 0
    var sibling: Int32 = 0
  }

  /// Builds the table.
  ///
  /// - Parameter terms: normalised terms, none of them empty; of equal terms the first is reported.
  init(_ terms: [[UInt16]]) {
    var list = TermList()
    for term in terms { list.append(term) }
    self.init(list)
  }

  /// Builds the table of a list; of equal terms the first is reported.
  ///
  /// - Parameter onRepetition: told each term that equals an earlier one, with the first of these.
  init(_ terms: TermList, onRepetition: (_ first: Int, _ other: Int) -> Void = { _, _ in }) {
    let classCount = assignClasses(terms)
    let drafts = trie(of: terms, classCount, onRepetition)
    nodes.reserveCapacity(drafts.count + classCount + 1)
    grow(to: classCount + 1)
    var next = 1
    var hole = 1
    var used = 0
    // A draft stands behind the one above it, which has its place by then.
    var slots = [Int32](repeating: 0, count: drafts.count)
    for index in drafts.indices {
      let node = Int(slots[index])
      nodes[node].term = drafts[index].term
      let eldest = Int(drafts[index].child)
      if eldest == 0 { continue }
      var candidate: Int
      if drafts[eldest].sibling == 0 {
        // Most nodes have one child, which fits any hole: they keep the table dense.
        while hole < nodes.count, nodes[hole].parent >= 0 { hole += 1 }
        grow(to: hole + 1)
        candidate = hole - Int(drafts[eldest].code)
      } else {
        var (first, last) = (Int.max, 0)
        var child = eldest
        while child != 0 {
          first = min(first, Int(drafts[child].code))
          last = max(last, Int(drafts[child].code))
          child = Int(drafts[child].sibling)
        }
        // Next fit: begin where the last node was placed, never from the front again.
        candidate = max(next - first, 0)
        search: while true {
          grow(to: candidate + last + 1)
          child = eldest
          while child != 0 {
            if nodes[candidate + Int(drafts[child].code)].parent >= 0 {
              candidate += 1
              continue search
            }
            child = Int(drafts[child].sibling)
          }
          break
        }
        next = max(next, candidate + first)
      }
      nodes[node].base = Int32(candidate)
      var child = eldest
      while child != 0 {
        let slot = candidate + Int(drafts[child].code)
        nodes[slot].parent = Int32(node)
        slots[child] = Int32(slot)
        used = max(used, slot)
        child = Int(drafts[child].sibling)
      }
    }
    nodes.removeLast(nodes.count - used - 1)
  }

  /// The terms as a trie, its root first and every node behind the one above it.
  private func trie(
    of terms: TermList, _ classCount: Int, _ onRepetition: (_ first: Int, _ other: Int) -> Void
  ) -> [Draft] {
    var drafts = [Draft(code: 0)]
    drafts.reserveCapacity(terms.units.count + 1)
    // The root has a child for nearly every class: these are looked up and not sought.
    var first = [Int32](repeating: 0, count: classCount + 1)
    for term in 0..<terms.count {
      var node = 0
      for unit in terms[term] {
        let code = Int32(unitClass(unit))
        var child = node == 0 ? first[Int(code)] : drafts[node].child
        while child != 0, drafts[Int(child)].code != code { child = drafts[Int(child)].sibling }
        if child == 0 {
          child = Int32(drafts.count)
          drafts.append(Draft(code: code, sibling: drafts[node].child))
          drafts[node].child = child
          if node == 0 { first[Int(code)] = child }
        }
        node = Int(child)
      }
      if drafts[node].term < 0 {
        drafts[node].term = Int32(term)
      } else {
        onRepetition(Int(drafts[node].term), term)
      }
    }
    return drafts
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
    while nodes.count < count { nodes.append(Node(base: 0, parent: -1, term: -1)) }
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
