// swift-tools-version: 6.2
// The order of the targets is the architecture: each sees only what stands above it.

import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

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
            sees: ["ExactNumbers", "SourceText", "Vocabulary", "WorkingTime", "Diagnostics", "Syntax"]),
        room("DecisionDiagrams", sees: ["ExactNumbers", "WorkingTime", "Semantics"]),
        room(
            "Interpreter",
            sees: [
                "ExactNumbers", "SourceText", "JSONText", "Vocabulary", "WorkingTime", "Diagnostics", "Semantics",
                "DecisionDiagrams",
            ]),
        room(
            "Pai",
            sees: [
                "ExactNumbers", "SourceText", "JSONText", "Vocabulary", "WorkingTime", "Diagnostics", "Semantics",
                "DecisionDiagrams", "Interpreter", .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .executableTarget(
            name: "PaiCommand",
            dependencies: [
                "SourceText", "JSONText", "Vocabulary", "WorkingTime", "Diagnostics", "Syntax", "Semantics",
                "DecisionDiagrams", "Interpreter", "Pai",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // Reads the sources themselves.
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
        tests(of: "ExactNumbers"),
        tests(of: "SourceText"),
        tests(of: "JSONText"),
        tests(of: "WorkingTime", sees: ["ExactNumbers"]),

        support("ReferenceEvaluator", sees: ["ExactNumbers", "WorkingTime", "Semantics"]),
        support("ProgramGenerator", sees: ["ExactNumbers", "SourceText", "WorkingTime", "Semantics"]),
        tests(
            of: "DecisionDiagrams", sees: ["ExactNumbers", "WorkingTime", "Semantics", "ProgramGenerator"]),
        .testTarget(
            name: "PropertyTests",
            dependencies: ["DecisionDiagrams", "ProgramGenerator", "ReferenceEvaluator", "Semantics"],
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
        tests(of: "Syntax", sees: ["Diagnostics", "ExactNumbers", "SourceText", "Vocabulary", "WorkingTime"]),
        tests(
            of: "Semantics",
            sees: ["ExactNumbers", "SourceText", "Vocabulary", "WorkingTime", "Diagnostics", "Syntax"]),
    ]
)
