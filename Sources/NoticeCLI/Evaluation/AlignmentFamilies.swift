import NoticeExport
import NoticeFormats
import NoticeKit

/// Families of notices with gold alignments: `FAMILY/notices/*.txt`, `FAMILY/alignments/*.json`.
struct AlignmentFamilies {
  private(set) var evaluation: AlignmentEvaluation
  /// What could not be read, one a line.
  private(set) var failures: [String] = []

  /// Reads and scores the families in `folder`, by name.
  init(
    _ folder: FilePath, _ loader: NoticeLoader, _ options: Comparison.Options, _ language: Language
  ) {
    evaluation = AlignmentEvaluation(options: options)
    do throws(ReadError) {
      for name in try FolderListing.names(in: folder) {
        let family = folder.appending(name)
        let labels = family.appending(Array("alignments".utf8))
        guard let golds = try? FolderListing.names(in: labels) else { continue }
        add(family, golds.map(labels.appending), loader, language)
      }
    } catch {
      failures.append("\(folder.text): \(error.message(language))")
    }
  }

  private mutating func add(
    _ family: FilePath, _ labels: [FilePath], _ loader: NoticeLoader, _ language: Language
  ) {
    let folder = family.appending(Array("notices".utf8))
    var notices: [(notice: Notice, source: SourceText)] = []
    var golds: [AlignmentGold] = []
    do throws(ReadError) {
      for name in try FolderListing.names(in: folder) {
        let path = folder.appending(name)
        guard path.fileExtension == "txt", !path.isHidden else { continue }
        let document = try DocumentReader().read(path)
        notices.append((loader.parse(document, id: path.stem), document.text))
      }
    } catch {
      failures.append("\(folder.text): \(error.message(language))")
    }
    for path in labels where path.fileExtension == "json" && !path.isHidden {
      do {
        golds.append(try AlignmentGold(json: JSONReader.read(FileBytes.read(path))))
      } catch {
        let reason = (error as? ReadError)?.message(language) ?? "\(error)"
        failures.append("\(path.text): \(reason)")
      }
    }
    for name in evaluation.add(family: notices, gold: golds) {
      failures.append(
        "\(folder.text): " + language.choose("没有公文 \(name).txt", "no notice \(name).txt"))
    }
  }

  /// The report for people: a line a pair of notices, and one over all.
  ///
  /// - Parameter detail: whether each error is listed as well.
  func report(detail: Bool) -> String {
    var lines: [String] = []
    for document in evaluation.documents {
      lines.append(AlignmentFamilies.line(document.name, document.scores))
      if detail { lines += document.errors.map { "    " + $0 } }
    }
    lines.append(AlignmentFamilies.line("total", evaluation.total))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ name: String, _ scores: AlignmentEvaluation.Scores) -> String {
    func rate(_ number: Double) -> String { Evaluation.decimal(number, places: 3) }
    let room = String(repeating: " ", count: max(32 - name.utf8.count, 1))
    var line = "\(name)\(room)P \(rate(scores.precision)) R \(rate(scores.recall))"
    line += " F1 \(rate(scores.f1))  n=\(scores.right + scores.missed)"
    line += "  relations \(rate(scores.relations))"
    if scores.movable > 0 { line += "  moved \(rate(scores.moves))" }
    return line
  }

  /// The report for programs.
  func json() -> [UInt8] {
    var json = JSONWriter(style: .pretty)
    json.beginObject()
    AlignmentFamilies.write(evaluation.total, key: "total", &json)
    json.key("documents")
    json.beginObject()
    for document in evaluation.documents {
      AlignmentFamilies.write(document.scores, key: document.name, &json)
    }
    json.endObject()
    json.key("failed")
    json.value(failures)
    json.endObject()
    json.newline()
    return json.bytes
  }

  private static func write(
    _ scores: AlignmentEvaluation.Scores, key: String, _ json: inout JSONWriter
  ) {
    json.key(text: key)
    json.beginObject(inline: true)
    let rates: [(StaticString, Double)] = [
      ("precision", scores.precision), ("recall", scores.recall), ("f1", scores.f1),
      ("relations", scores.relations),
    ]
    for (name, rate) in rates {
      json.key(name)
      json.value(Evaluation.rounded(rate))
    }
    if scores.movable > 0 {
      json.key("moved")
      json.value(Evaluation.rounded(scores.moves))
    }
    json.key("count")
    json.value(scores.right + scores.missed)
    json.endObject()
  }
}

extension AlignmentGold {
  /// - Throws: `GoldLabels.Fault` where `json` is no gold alignment.
  init(json: JSONValue) throws(GoldLabels.Fault) {
    guard let left = json["left"]?.string, let right = json["right"]?.string else {
      throw GoldLabels.Fault(description: "no 'left' or 'right'")
    }
    guard let list = json["pairs"]?.array else {
      throw GoldLabels.Fault(description: "no list 'pairs'")
    }
    var pairs: [Pair] = []
    for (number, value) in list.enumerated() {
      guard let from = value["left"].flatMap(Place.init(json:)),
        let to = value["right"].flatMap(Place.init(json:)),
        let relation = value["relation"]?.string.flatMap(AlignmentRelation.init(rawValue:))
      else {
        throw GoldLabels.Fault(
          description: "pair \(number + 1) needs 'relation' and places 'left' and 'right'")
      }
      pairs.append(
        Pair(left: from, right: to, relation: relation, isMoved: value["moved"]?.bool))
    }
    self.init(left: left, right: right, pairs: pairs)
  }
}

extension AlignmentGold.Place {
  fileprivate init?(json: JSONValue) {
    guard let start = json["start"]?.integer, let end = json["end"]?.integer else { return nil }
    self.init(start: start, end: end)
  }
}
