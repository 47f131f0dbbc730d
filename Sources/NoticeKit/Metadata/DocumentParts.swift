/// What a block is in the make-up of a document (GB/T 9704-2012, section 7).
enum BlockRole: Hashable, Sendable {
  /// 版头: masthead, document number, classification, urgency, signatory.
  case masthead
  case title
  /// 主送机关, and a speech's salutation.
  case addressees
  case body
  /// 附件说明: the list of annexes behind the body.
  case attachmentList
  /// 发文机关署名.
  case signature
  /// 成文日期, alone in its block.
  case date
  /// 附注: （此件公开发布）.
  case note
  /// 版记: 抄送, 印发.
  case imprint
  /// 附件 above an annex.
  case annexOpener
  /// Tables, contents, forms, page numbers.
  case layout
}

/// One document of a file: the notice itself, or one that is printed under it.
struct DocumentPart: Hashable, Sendable {
  /// 0 for the notice itself, 1 for A1 …
  var number: Int
  /// What opens an embedded document: 附件1, or its title; nil for the notice itself.
  var marker: UnitRange?
  /// Its title, from the first to the last line; nil where there is none.
  var title: UnitRange?
  /// Its blocks.
  var blocks: Range<Int>
}

/// The blocks of a layout with their roles, and the documents they make up.
struct DocumentParts: Sendable {
  var roles: [BlockRole]
  var parts: [DocumentPart]
  /// Blocks of the notice's own title.
  var titleBlocks: Range<Int>
  /// The block that closes the notice's own addressees, if it has them.
  var addresseeBlocks: Range<Int>
}

extension DocumentParts {
  /// Finds the head, the signatures, the imprint and the embedded documents.
  static func find(in layout: Layout) -> DocumentParts {
    var finder = PartFinder(layout)
    return finder.find()
  }
}

/// Walks the blocks once for the head and once for what follows.
private struct PartFinder {
  let units: [UInt16]
  let blocks: [Block]
  var roles: [BlockRole]
  var parts: [DocumentPart] = []

  init(_ layout: Layout) {
    units = layout.flow.units
    blocks = layout.blocks
    roles = blocks.map { $0.kind == .text ? .body : .layout }
  }

  mutating func find() -> DocumentParts {
    var head = findHead(from: 0, limit: 40)
    if let start = reprint(behind: head) {
      for block in 0..<start where blocks[block].kind == .text { roles[block] = .masthead }
      head = findHead(from: start, limit: 40)
    }
    parts.append(
      DocumentPart(number: 0, marker: nil, title: head.titleRange, blocks: 0..<blocks.count))
    let quoted = head.titleRange.flatMap { quotedTitle(in: $0) }
    findRest(from: head.bodyStart, quotedTitle: quoted)
    for index in parts.indices {
      let end = index + 1 < parts.count ? parts[index + 1].blocks.lowerBound : blocks.count
      parts[index].blocks = parts[index].blocks.lowerBound..<end
    }
    return DocumentParts(
      roles: roles, parts: parts, titleBlocks: head.titleBlocks,
      addresseeBlocks: head.addresseeBlocks)
  }

  // MARK: Head

  private struct Head {
    var titleBlocks: Range<Int> = 0..<0
    var titleRange: UnitRange?
    var addresseeBlocks: Range<Int> = 0..<0
    var bodyStart = 0
  }

  private mutating func findHead(from first: Int, limit: Int) -> Head {
    var head = Head()
    var bodyStart: Int?
    var addressee: Int?
    var index = first
    var texts = 0
    // The head ends at the addressees, at the first item, or at the first running text.
    while index < blocks.count && texts < limit {
      defer { index += 1 }
      guard blocks[index].kind == .text else { continue }
      texts += 1
      let range = blocks[index].range
      if BlockShape.isAddressees(range, in: units) {
        addressee = index
        break
      }
      if MarkerScanner.scan(in: units, at: range.start, until: range.end) != nil
        && !BlockShape.isDocumentNumber(range, in: units)
      {
        bodyStart = index
        break
      }
      if BlockShape.isProse(range, in: units) {
        bodyStart = index
        break
      }
    }
    if addressee == nil, let prose = bodyStart {
      // Long addressees may stand below a first sentence only where no title came before.
      head.bodyStart = prose
    }
    let end = addressee ?? bodyStart ?? min(index, blocks.count)
    head.bodyStart = end
    if let addressee {
      var start = addressee
      while start > first, blocks[start - 1].kind == .text,
        BlockShape.continuesList(blocks[start - 1].range, in: units)
      {
        start -= 1
      }
      head.addresseeBlocks = start..<addressee + 1
      for block in start...addressee { roles[block] = .addressees }
      head.bodyStart = addressee + 1
    }
    let titleEnd = head.addresseeBlocks.isEmpty ? end : head.addresseeBlocks.lowerBound
    let title = findTitle(in: first..<titleEnd)
    for block in first..<titleEnd where roles[block] == .body { roles[block] = .masthead }
    for block in title { roles[block] = .title }
    head.titleBlocks = title
    if !title.isEmpty {
      head.titleRange = UnitRange(
        blocks[title.lowerBound].range.start, blocks[title.upperBound - 1].range.end)
    }
    for block in first..<titleEnd where roles[block] == .masthead {
      if BlockShape.isDate(blocks[block].range, in: units) { roles[block] = .date }
    }
    return head
  }

  /// The blocks of the title within the head: the last run that ends with a genre word, or, where
  /// none does, the last block that is no date, number, issuer or issue.
  private func findTitle(in head: Range<Int>) -> Range<Int> {
    var last: Int?
    for index in head.reversed() where blocks[index].kind == .text {
      let range = blocks[index].range
      if BlockShape.isDate(range, in: units) || BlockShape.isDocumentNumber(range, in: units) {
        continue
      }
      if Genre.closing(range, in: units) != nil && !BlockShape.isMasthead(range, in: units) {
        last = index
        break
      }
    }
    if last == nil {
      for index in head.reversed() where blocks[index].kind == .text {
        let range = blocks[index].range
        if BlockShape.isDate(range, in: units) || BlockShape.isDocumentNumber(range, in: units)
          || BlockShape.isMasthead(range, in: units) || BlockShape.isIssue(range, in: units)
          || BlockShape.isBracketed(range, in: units) || BlockShape.isHeadField(range, in: units)
          || BlockShape.isPersonName(range, in: units) || BlockShape.isDatedName(range, in: units)
          || (BlockShape.isOrganisation(range, in: units) && range.count < 25)
        {
          continue
        }
        last = index
        break
      }
    }
    guard let last else { return head.lowerBound..<head.lowerBound }
    var first = last
    while first > head.lowerBound {
      let range = blocks[first - 1].range
      // The title goes up to a line that is whole in itself.
      guard blocks[first - 1].kind == .text, range.count <= 60,
        !BlockShape.isDate(range, in: units), !BlockShape.isDocumentNumber(range, in: units),
        !BlockShape.isMasthead(range, in: units), !BlockShape.isIssue(range, in: units),
        !BlockShape.isHeadField(range, in: units), Genre.closing(range, in: units) == nil,
        !BlockShape.isBracketed(range, in: units), !BlockShape.isForwardLabel(range, in: units),
        !BlockShape.isDatedName(range, in: units),
        BlockShape.joinsTitle(range, with: blocks[first].range, in: units)
      else { break }
      first -= 1
    }
    return first..<last + 1
  }

  /// The name in 《…》 of a title that issues or forwards a document.
  private func quotedTitle(in range: UnitRange) -> UnitRange? {
    guard let open = units.first(Unit.leftTitle, in: range) else { return nil }
    var depth = 0
    for index in open..<range.end {
      if units[index] == Unit.leftTitle { depth += 1 }
      if units[index] == Unit.rightTitle {
        depth -= 1
        if depth == 0 { return UnitRange(open + 1, index) }
      }
    }
    return nil
  }

  /// Where a document that a page reprints begins: a title that quotes another, a sentence of
  /// introduction at most, and then the quoted title itself; nil for a notice that issues one.
  private func reprint(behind head: Head) -> Int? {
    guard head.addresseeBlocks.isEmpty, let title = head.titleRange,
      let quoted = quotedTitle(in: title), quoted.end + 1 == title.end
    else { return nil }
    for index in head.bodyStart..<min(blocks.count, head.bodyStart + 3)
    where blocks[index].kind == .text && matches(index, quoted) {
      return index
    }
    return nil
  }

  // MARK: Behind the head

  private mutating func findRest(from start: Int, quotedTitle: UnitRange?) {
    var index = start
    var sawSignature = false
    var inImprint = false
    while index < blocks.count {
      guard blocks[index].kind == .text else {
        index += 1
        continue
      }
      let range = blocks[index].range
      if BlockShape.isImprint(range, in: units) {
        inImprint = true
        roles[index] = .imprint
        index += 1
        continue
      }
      if BlockShape.isAnnexOpener(range, in: units) {
        inImprint = false
        index = openEmbedded(at: index, isAnnex: true)
        sawSignature = false
        continue
      }
      if inImprint {
        if BlockShape.isDate(range, in: units) || range.count < 80,
          MarkerScanner.scan(in: units, at: range.start, until: range.end) == nil
        {
          roles[index] = .imprint
          index += 1
          continue
        }
        inImprint = false
      }
      if BlockShape.isAttachmentList(range, in: units) {
        index = markAttachmentList(from: index)
        continue
      }
      if range.count <= 24, units[range.end - 1] == Unit.colon || units[range.end - 1] == 0xFF01,
        BlockShape.isSalutation(range, in: units),
        range.count <= 6 || units[range.end - 1] == Unit.colon
      {
        roles[index] = .addressees
        index += 1
        continue
      }
      if BlockShape.isNote(range, in: units) {
        roles[index] = .note
        index += 1
        continue
      }
      if BlockShape.isDate(range, in: units), index > start {
        roles[index] = .date
        markSignature(before: index, from: start)
        sawSignature = true
        index += 1
        continue
      }
      if let name = BlockShape.signatureWithDate(range, in: units), name > 0, index > start {
        roles[index] = .signature
        markSignature(before: index, from: start)
        sawSignature = true
        index += 1
        continue
      }
      if sawSignature || matches(index, quotedTitle) {
        index = openEmbedded(at: index, isAnnex: false)
        sawSignature = false
        continue
      }
      index += 1
    }
    markTrailingSignature(from: start)
  }

  /// Whether the blocks from `index` on print the name that the notice's title quotes.
  private func matches(_ index: Int, _ quotedTitle: UnitRange?) -> Bool {
    guard let quotedTitle, blocks[index].range.count <= quotedTitle.count,
      blocks[index].range.count >= 6 || blocks[index].range.count == quotedTitle.count
    else { return false }
    var at = quotedTitle.start
    var block = index
    while block < blocks.count, block < index + 3, at < quotedTitle.end {
      let range = blocks[block].range
      guard range.count <= quotedTitle.end - at,
        range.indices.allSatisfy({ units[$0] == units[at + $0 - range.start] })
      else { return false }
      at += range.count
      block += 1
    }
    return at == quotedTitle.end
  }

  /// Starts an embedded document at `index` and returns the block behind its head.
  private mutating func openEmbedded(at index: Int, isAnnex: Bool) -> Int {
    var marker: UnitRange?
    var first = index
    if isAnnex {
      roles[index] = .annexOpener
      marker = blocks[index].range
      first = index + 1
    }
    // The title: unpunctuated short lines up to running text or the first item.
    var last = first
    while last < blocks.count, blocks[last].kind == .text, last - first < 5 {
      let range = blocks[last].range
      if range.count > 60 || BlockShape.isProse(range, in: units)
        || BlockShape.isAddressees(range, in: units) || BlockShape.isDate(range, in: units)
        || BlockShape.isDocumentNumber(range, in: units)
        || MarkerScanner.scan(in: units, at: range.start, until: range.end) != nil
        || (last > first && BlockShape.isBracketed(range, in: units)
          && !BlockShape.isCount(range, in: units))
        || (last > first && BlockShape.isOrganisation(range, in: units)
          && BlockShape.isList(blocks[first].range, in: units))
      {
        break
      }
      last += 1
      if Genre.closing(range, in: units) != nil,
        last >= blocks.count || !BlockShape.isCount(blocks[last].range, in: units)
      {
        break
      }
    }
    if !isAnnex && last == first {
      // Prose right behind a signature: a document without a title.
      let range = blocks[first].range
      guard
        BlockShape.isProse(range, in: units)
          || MarkerScanner.scan(in: units, at: range.start, until: range.end) != nil,
        blocks[first..<min(blocks.count, first + 12)].count(where: { $0.kind == .text }) > 3
      else {
        return first + 1
      }
      parts.append(
        DocumentPart(
          number: parts.count, marker: UnitRange(range.start, range.start), title: nil,
          blocks: first..<blocks.count))
      return first
    }
    if !isAnnex, last == blocks.count || !hasBody(from: last) {
      return index + 1  // a trailing line, not a document
    }
    for block in first..<last { roles[block] = .title }
    let title =
      last > first
      ? UnitRange(blocks[first].range.start, blocks[last - 1].range.end) : nil
    parts.append(
      DocumentPart(
        number: parts.count, marker: marker ?? title, title: title, blocks: index..<blocks.count))
    var body = last
    while body < blocks.count, blocks[body].kind == .text {
      let range = blocks[body].range
      if BlockShape.isBracketed(range, in: units) || BlockShape.isDate(range, in: units)
        || BlockShape.isDocumentNumber(range, in: units)
        || BlockShape.isPersonName(range, in: units)
      {
        roles[body] = .masthead
        body += 1
      } else if BlockShape.isAddressees(range, in: units) {
        roles[body] = .addressees
        body += 1
        break
      } else {
        break
      }
    }
    return body
  }

  private func hasBody(from index: Int) -> Bool {
    // Looking a page ahead is enough, and keeps files of ten thousand annexes linear.
    blocks[min(index, blocks.count)..<min(blocks.count, index + 100)].contains { block in
      block.kind == .text
        && (BlockShape.isProse(block.range, in: units)
          || MarkerScanner.scan(in: units, at: block.range.start, until: block.range.end) != nil)
        && !BlockShape.isImprint(block.range, in: units)
    }
  }

  /// 附件：1.… and the numbered lines below it.
  private mutating func markAttachmentList(from index: Int) -> Int {
    roles[index] = .attachmentList
    var next = index + 1
    while next < blocks.count {
      guard blocks[next].kind == .text else {
        next += 1
        continue
      }
      let range = blocks[next].range
      let marker = MarkerScanner.scan(in: units, at: range.start, until: range.end)
      guard marker?.family == .arabic, !BlockShape.endsSentence(range, in: units),
        range.count < 100
      else { break }
      roles[next] = .attachmentList
      next += 1
    }
    return next
  }

  /// Short lines without punctuation right above a date are the issuers' names.
  private mutating func markSignature(before index: Int, from start: Int) {
    var at = index - 1
    var lines = 0
    while at >= start, lines < 12 {
      guard blocks[at].kind == .text else {
        at -= 1
        continue
      }
      let range = blocks[at].range
      guard roles[at] == .body, range.count <= 45, !BlockShape.endsSentence(range, in: units),
        units.first(Unit.comma, in: range) == nil,
        MarkerScanner.scan(in: units, at: range.start, until: range.end) == nil
      else { return }
      roles[at] = .signature
      at -= 1
      lines += 1
    }
  }

  /// A name alone at the very end signs a notice without a date.
  private mutating func markTrailingSignature(from start: Int) {
    guard let last = blocks.indices.last(where: { blocks[$0].kind == .text && roles[$0] == .body }),
      last > start
    else { return }
    let range = blocks[last].range
    if range.count <= 30, BlockShape.isOrganisation(range, in: units),
      !BlockShape.endsSentence(range, in: units),
      MarkerScanner.scan(in: units, at: range.start, until: range.end) == nil
    {
      roles[last] = .signature
    }
  }
}
