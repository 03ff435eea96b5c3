// swift-tools-version: 6.2
// The order of the targets is the architecture: each sees only what stands above it.

import PackageDescription

/// Fuzz targets and what they watch are instrumented; nobody else sees them. `Fuzzing/run` says how.
let fuzzing = Context.environment["PAI_FUZZING"]

let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ] + (fuzzing == nil ? [] : [.unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library"])])

func room(_ name: String, sees: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: sees, swiftSettings: strict)
}

/// - Parameter leaving: Folders that tests read and nobody compiles.
func tests(of name: String, sees: [Target.Dependency] = [], leaving: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + sees, exclude: leaving, swiftSettings: strict)
}

/// What tests share; no product has it.
func support(_ name: String, sees: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: sees, path: "Tests/\(name)", swiftSettings: strict)
}

let package = Package(
  name: "pai",
  products: [
    .library(name: "Pai", targets: ["Pai"]),
    .executable(name: "pai", targets: ["PaiCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    room("ExactNumbers"),
    room("SourceText"),
    room("JSONText"),
    room("WorkingTime", sees: ["ExactNumbers"]),
    room("Vocabulary"),
    room("Diagnostics", sees: ["SourceText", "JSONText", "Vocabulary"]),
    room("Syntax", sees: ["ExactNumbers", "SourceText", "Vocabulary", "WorkingTime", "Diagnostics"]),
    room(
      "Semantics",
      sees: ["ExactNumbers", "SourceText", "JSONText", "Vocabulary", "WorkingTime", "Diagnostics", "Syntax"]),
    room("DecisionDiagrams", sees: ["ExactNumbers", "WorkingTime", "Semantics"]),
    room(
      "Interpreter",
      sees: [
        "ExactNumbers", "SourceText", "JSONText", "Vocabulary", "WorkingTime", "Diagnostics", "Semantics",
        "DecisionDiagrams",
      ]),
    room(
      "Casework",
      sees: [
        "ExactNumbers", "SourceText", "JSONText", "Vocabulary", "WorkingTime", "Diagnostics", "Semantics", "DecisionDiagrams",
        "Interpreter",
      ]),
    room(
      "Pai",
      sees: [
        "ExactNumbers", "SourceText", "JSONText", "Vocabulary", "WorkingTime", "Diagnostics", "Semantics",
        "DecisionDiagrams", "Interpreter", "Casework", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    room(
      "Reports",
      sees: [
        "SourceText", "JSONText", "Vocabulary", "WorkingTime", "Diagnostics", "Semantics", "DecisionDiagrams",
        "Interpreter", "Casework", "Pai",
      ]),
    .systemLibrary(name: "CLibedit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    room("LineEditor", sees: ["CLibedit"]),
    room(
      "Shell",
      sees: [
        "ExactNumbers", "SourceText", "JSONText", "Vocabulary", "WorkingTime", "Diagnostics", "Syntax", "Semantics",
        "DecisionDiagrams", "Interpreter", "Casework", "Pai", "Reports",
      ]),
    .executableTarget(
      name: "PaiCommand",
      dependencies: [
        "ExactNumbers", "SourceText", "JSONText", "Vocabulary", "WorkingTime", "Diagnostics", "Syntax", "Semantics",
        "Interpreter", "Casework", "Pai", "Reports", "LineEditor", "Shell",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Reads the sources themselves.
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    .executableTarget(
      name: "bench-deadlines", dependencies: ["ExactNumbers", "WorkingTime"], path: "Benchmarks/deadlines",
      exclude: ["numpy_busdays.py"], swiftSettings: strict),
    .executableTarget(
      name: "bench-cases",
      dependencies: ["Casework", "DecisionDiagrams", "Interpreter", "Semantics", "Vocabulary", "WorkingTime"],
      path: "Benchmarks/cases", swiftSettings: strict),

    tests(of: "ExactNumbers"),
    tests(of: "SourceText"),
    tests(of: "JSONText"),
    tests(of: "WorkingTime", sees: ["ExactNumbers"]),

    support("TextReading", sees: ["Diagnostics", "ExactNumbers", "SourceText", "Syntax", "Vocabulary", "WorkingTime"]),
    support("MinuteModel"),
    support("ReferenceEvaluator", sees: ["ExactNumbers", "WorkingTime", "Semantics"]),
    support("ProgramGenerator", sees: ["ExactNumbers", "SourceText", "WorkingTime", "Semantics"]),
    tests(
      of: "DecisionDiagrams", sees: ["ExactNumbers", "WorkingTime", "Semantics", "ProgramGenerator"]),
    .testTarget(
      name: "PropertyTests",
      dependencies: [
        "DecisionDiagrams", "Diagnostics", "ExactNumbers", "MinuteModel", "ProgramGenerator", "ReferenceEvaluator",
        "Semantics", "SourceText", "Syntax", "Vocabulary", "WorkingTime",
      ],
      swiftSettings: strict),
    tests(
      of: "ReferenceEvaluator",
      sees: ["ExactNumbers", "SourceText", "WorkingTime", "Semantics", "ProgramGenerator"]),
    tests(
      of: "Diagnostics",
      sees: [
        "ExactNumbers", "SourceText", "JSONText", "Vocabulary", "Syntax", "Semantics", "DecisionDiagrams", "Interpreter",
        "Pai",
      ],
      leaving: ["Corpus"]),
    tests(
      of: "Syntax",
      sees: ["Diagnostics", "ExactNumbers", "SourceText", "TextReading", "Vocabulary", "WorkingTime"]),
    tests(
      of: "Semantics",
      sees: ["ExactNumbers", "SourceText", "JSONText", "Vocabulary", "WorkingTime", "Diagnostics", "Syntax"]),
    tests(of: "Pai"),
    tests(
      of: "Shell",
      sees: [
        "SourceText", "Vocabulary", "WorkingTime", "Diagnostics", "Semantics", "Interpreter", "Casework", "Pai", "Reports",
        "ProgramGenerator",
      ]),
    tests(
      of: "Casework",
      sees: [
        "ExactNumbers", "SourceText", "Vocabulary", "WorkingTime", "Diagnostics", "Semantics", "DecisionDiagrams",
        "Interpreter",
      ]),
  ]
)

func fuzzTarget(_ name: String, sees: [Target.Dependency]) -> Target {
  .executableTarget(
    name: "fuzz-\(name.lowercased())", dependencies: ["FuzzEntry", "FuzzMain"] + sees,
    path: "Fuzzing/Targets/\(name)", swiftSettings: strict,
    linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])])
}

if let fuzzing {
  let planted: [SwiftSetting] = fuzzing == "planted" ? [.define("PLANTED")] : []
  package.targets += [
    .target(name: "FuzzMain", path: "Fuzzing/Main"),
    .target(name: "FuzzEntry", path: "Fuzzing/Entry", swiftSettings: strict + planted),
    fuzzTarget("Text", sees: ["Diagnostics", "SourceText", "Syntax", "TextReading"]),
    fuzzTarget("Formatter", sees: ["SourceText", "TextReading"]),
    fuzzTarget(
      "Checker",
      sees: [
        "Casework", "Diagnostics", "Interpreter", "JSONText", "Pai", "Semantics", "SourceText", "TextReading",
        "Vocabulary",
      ]),
    fuzzTarget("Events", sees: ["Interpreter", "JSONText", "Pai"]),
  ]
}
