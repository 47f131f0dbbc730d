/// What a statement is, what it asks, and why it was read so.
struct Classification: Hashable, Sendable {
  var kind: Statement.Kind
  /// Empty unless `kind` is `directive`.
  var modalities: [Statement.Modality]
  /// In the order in which they decided.
  var rules: [StatementRule]
  /// What a directive asks to be done.
  var actions: [Action] = []
}

/// A rule that had a say in reading a statement, with the words it found.
struct StatementRule: Hashable, Sendable {
  var name: Name
  /// The words in the flow that it rests on, or nil for rules of place.
  var evidence: UnitRange?

  enum Name: String, Hashable, Sendable, CaseIterable {
    // Where the statement stands.
    case sectionDirective = "section.directive"
    case sectionMixed = "section.mixed"
    case sectionReport = "section.report"
    case sectionBackground = "section.background"
    case sectionPreamble = "section.preamble"
    case listOrdered = "section.list-of-order"
    case listDefined = "section.list-of-cases"
    // What it says.
    case formula = "kind.formula"
    case leadIn = "kind.lead-in"
    case validity = "kind.validity"
    case definition = "kind.definition"
    case occasion = "kind.occasion"
    case peroration = "kind.peroration"
    case quotation = "kind.quotation"
    case meetingOrder = "kind.meeting-order"
    case modal = "kind.modal"
    case ban = "kind.ban"
    case permit = "kind.permit"
    case request = "kind.request"
    case encourage = "kind.encouragement"
    case duty = "kind.duty"
    case imperative = "kind.imperative"
    case example = "kind.example"
    case past = "kind.past"
    case situation = "kind.situation"
    case weight = "kind.significance"
    case announcement = "kind.announcement"
    case purpose = "kind.purpose"
    case fallback = "kind.default"
    // What it asks.
    case obligation = "modality.obligation"
    case prohibition = "modality.prohibition"
    case permission = "modality.permission"
    case encouragement = "modality.encouragement"
  }

  init(_ name: Name, _ evidence: UnitRange? = nil) {
    self.name = name
    self.evidence = evidence
  }

  /// The rule's id with the words it rests on: `kind.modal:要`.
  func id(in flow: UnitFlow) -> String {
    guard let evidence, !evidence.isEmpty else { return name.rawValue }
    return flow.text(evidence, behind: name.rawValue, mark: UInt8(ascii: ":"))
  }
}
