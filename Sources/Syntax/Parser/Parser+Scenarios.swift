import Diagnostics
import SourceText
import Vocabulary

extension Parser {
  /// `scenario = "情景" STRING [ "自拟" ] "{" [ basis [ end ] ] situation [ end ] { step [ end ] } "}"`
  mutating func scenario() throws(Abandoned) -> ScenarioSyntax {
    dropsColon()
    let name = try string()
    let own = ownMark()
    let opening = try openingBrace(of: .situation)
    var basis: [BasisSource] = []
    if takes(.basis) {
      basis = try self.basis()
      end()
    }
    let lower = start
    var situation: Situation?
    let (first, told) = (at, log.mark)
    do {
      situation = try self.situation()
    } catch {
      if pendingSplit != nil {
        _ = retries(from: first, told: told)
        situation = try? self.situation()
      }
      if situation == nil {
        pendingSplit = nil
        skip(to: .scenario)
      }
    }
    let situationRange = range(from: lower)
    end()
    let steps = entries(of: .scenario, openedAt: opening) { (parser) throws(Abandoned) in try parser.step() }
    guard let situation else { throw Abandoned() }
    return ScenarioSyntax(
      name: name, own: own, basis: basis, situation: situation, situationRange: situationRange, steps: steps)
  }

  /// `situation`; an event's braces hold settings.
  mutating func situation() throws(Abandoned) -> Situation {
    if takes(.event) {
      let moment = kind == .date || kind == .instant ? try momentValue() : nil
      bracesEvent()
      let opening = try openingBrace(of: .event)
      return .event(moment, settings(openedAt: opening))
    }
    if takes(.caseFile) { return .caseFile(try string()) }
    guard takes(.when) else {
      log.tell(.syntax(.noSituation(found: found)), at: placeOfCurrent)
      throw Abandoned()
    }
    colon()
    return .property(try wholeCondition())
  }

  // MARK: Settings

  /// `[ setting { ( "，" | "；" ) setting } [ "；" ] ] "}"`
  private mutating func settings(openedAt opening: ByteRange) -> [SettingSyntax] {
    var settings: [SettingSyntax] = []
    while moreEntries(of: .event, openedAt: opening) {
      if takes(.rightBrace) { break }
      let (first, told) = (at, log.mark)
      do {
        settings.append(try setting())
        try separator()
      } catch {
        recover(to: .event, from: first, told: told)
      }
    }
    return settings
  }

  /// What stands between two settings; where nothing does and another follows, that is told and read over.
  mutating func separator() throws(Abandoned) {
    if takes(.semicolon) { return }
    if stands(.comma), settingBegins(1) {
      at += 1
      return
    }
    if stands(.rightBrace) || kind == .end { return }
    if settingBegins(0) || stands(.stop) {
      let place = stands(.stop) ? current.range : ByteRange(at: tokens[at - 1].upper)
      log.tell(.syntax(.unseparatedSettings), at: place, fix: log.fix(place, "；"))
      _ = takes(.stop)
      return
    }
    throw unexpected(Wording.quoted(.semicolon))
  }

  /// Whether a field and its value, or a colon, stand so many tokens ahead.
  func settingBegins(_ ahead: Int) -> Bool {
    let token = peek(ahead)
    var isReference = token.isName
    if case .word(let word) = token.kind {
      // One of the words of declarations is told as no name when it is read as one.
      isReference = isReference || Word.builtInFields.contains(word) || (Self.declarationWords.contains(word) && !token.startsLine)
    }
    guard isReference else { return false }
    let next = peek(ahead + 1)
    return next.kind == .symbol(.colon) || Self.beginsValue(next)
  }

  /// `setting = reference [ "：" ] value { "，" value }`
  mutating func setting(isAlone: Bool = false) throws(Abandoned) -> SettingSyntax {
    let lower = start
    if !standsName, !standsBuiltInField { _ = quotesReservedWord() }
    let reference = try reference(Wording.field)
    colon()
    var values = [try pathOrValue()]
    var semicolons: [ByteRange] = []
    while stands(.comma) && (isAlone || !settingBegins(1)) || semicolonJoins {
      if isAlone, anotherSettingFollows {
        at += 1
        throw unexpected(Wording.oneCorrection)
      }
      if stands(.semicolon) { semicolons.append(current.range) }
      at += 1
      values.append(try pathOrValue())
    }
    return SettingSyntax(reference: reference, values: values, semicolons: semicolons, range: range(from: lower))
  }

  /// Whether what follows a semicolon is no setting: `单位 城管；水利`. Who knows the fields says what it is.
  private var semicolonJoins: Bool {
    guard stands(.semicolon), !peek(1).startsLine else { return false }
    switch peek(2).kind {
    case .symbol(.semicolon), .symbol(.comma), .symbol(.rightBrace), .end: return peek(1).isName || Self.isLiteral(peek(1))
    default: return false
    }
  }

  /// Whether a comma, another field and its value stand here, in the same line.
  private var anotherSettingFollows: Bool {
    guard stands(.comma), settingBegins(1), !peek(1).startsLine, !peek(2).startsLine else { return false }
    return peek(2).kind != .time && peek(2).kind != .instant
  }

  /// A value; a path without its quotation marks is told with them, and taken for one that has them.
  mutating func pathOrValue() throws(Abandoned) -> Expression {
    let lower = start
    let value = try value()
    guard case .reference = value.content, stands(.divided), peek(1).isName else { return value }
    while stands(.divided), peek(1).isName { at += 2 }
    let path = range(from: lower)
    let quoted = "“\(text(path))”"
    log.tell(
      .syntax(.expected(Words(zh: "带引号的\(quoted)", en: "\(quoted) with its quotation marks"), found: Wording.withoutMarks)),
      at: path, fix: log.fix(path, quoted))
    return Expression(.text(TextLiteral(text: names.intern(text(path)), mark: .curly, range: path)), range: path)
  }

  // MARK: Steps

  /// `step = "应" ( "被拒" | condition ) | "经过" duration | moment occurrence`
  private mutating func step() throws(Abandoned) -> ScenarioStep {
    if takes(.expect) {
      if takes(.refused) { return .expectRefused }
      return .expect(try wholeCondition())
    }
    if takes(.elapse) { return .elapse(try duration()) }
    let moment = try moment()
    return .occurrence(moment, try occurrence())
  }

  /// `moment = TIME | INSTANT | "次日" TIME | STEP NUMBER duration_unit`
  mutating func moment() throws(Abandoned) -> Moment {
    if kind == .instant { return .instant(try momentValue()) }
    if kind == .monthDay, peek(1).kind == .time {
      let whole = ByteRange(lower: current.lower, upper: peek(1).upper)
      log.tell(
        .syntax(.expected(Wording.dayWithYear, found: Words(zh: "“\(text(whole))”", en: "“\(text(whole))”"))), at: whole)
      at += 1
      return .time(try time())
    }
    if kind == .name, everydayWord == .nextDay, peek(1).kind == .time, !log.isFull { corrects(to: .nextDay) }
    if takes(.nextDay) { return .nextDay(try time()) }
    if kind == .step {
      at += 1
      guard kind == .number else { throw unexpected(Wording.duration) }
      return .later(try duration())
    }
    return .time(try time())
  }

  /// `occurrence = "更正" setting | NAME [ "（" NAME "）" ] [ STRING ] [ "由" recipient ] [ "至" recipients ]`
  mutating func occurrence() throws(Abandoned) -> Occurrence {
    if takes(.correct) {
      let setting = try setting(isAlone: true)
      return .correct(setting)
    }
    let name = try name(Wording.happening)
    var result: Identifier?
    if takes(.leftParenthesis) {
      result = try self.name()
      try need(.rightParenthesis)
    }
    dropsLength()
    let text = kind == .string ? textLiteral() : nil
    let by = takes(.by) ? try recipient() : nil
    let to = takes(.to) ? try recipients() : []
    dropsLength()
    return .happening(name, result: result, text: text, by: by, to: to)
  }

  /// Reads over a length of time after what happens, telling it: `延期 2个工作日`. How far a deadline is moved the rules say.
  private mutating func dropsLength() {
    guard kind == .number, !current.startsLine, !log.isFull, case .word(let word) = peek(1).kind,
      Word.durationUnits.contains(word), at > 0
    else { return }
    let told = ByteRange(lower: current.lower, upper: peek(1).upper)
    let whole = ByteRange(lower: tokens[at - 1].upper, upper: told.upper)
    log.tell(.syntax(.superfluous(text(told))), at: told, fix: log.fix(whole, ""))
    at += 2
  }
}
