using System.Globalization;
using Luopan.Kernel;

namespace Luopan.Engines.Documents;

/// <summary>Every refusal of the reader.</summary>
internal static class DocumentFaults
{
    public static Fault LegacyWord(string name) => Of("documents.legacy-word",
        $"“{name}”是旧版 Word 或 WPS 格式（.doc/.wps），不能读取：请用 Word 或 WPS 打开，另存为 .docx 后再导入。", ("file", name));

    public static Fault Encrypted(string name) => Of("documents.encrypted",
        $"“{name}”设有打开密码，或实为旧版格式，不能读取：请取消密码，另存为 .docx 后再导入。", ("file", name));

    public static Fault Pdf(string name) => Of("documents.pdf",
        $"“{name}”是 PDF（可能是扫描件），文字与表格无法可靠读出：请提供 .docx 原件，或文字版 .txt、.html。", ("file", name));

    public static Fault FixedLayout(string name) => Of("documents.ofd",
        $"“{name}”是 OFD 版式文件，文字与表格无法可靠读出：请提供 .docx 原件。", ("file", name));

    public static Fault RichText(string name) => Of("documents.rich-text",
        $"“{name}”是 RTF 格式，不能读取：请用 Word 或 WPS 打开，另存为 .docx 后再导入。", ("file", name));

    public static Fault NotADocument(string name, string found) => Of("documents.not-a-document",
        $"“{name}”不是文稿（内容是{found}）：可导入的是 .docx、.txt、.md、.html。", ("file", name), ("found", found));

    public static Fault UnknownKind(string name) => Of("documents.unknown-kind",
        $"“{name}”的扩展名不在可导入之列：可导入的是 .docx、.txt、.md、.html，请另存为其中之一。", ("file", name));

    public static Fault WrongExtension(string name, string found) => Of("documents.wrong-extension",
        $"“{name}”的扩展名与内容不符，内容是{found}：请按内容改正扩展名后再导入。", ("file", name), ("found", found));

    public static Fault Macros(string name) => Of("documents.macros",
        $"“{name}”带有宏，出于安全不予读取：请另存为不带宏的 .docx 后再导入。", ("file", name));

    public static Fault Empty(string name) => Of("documents.empty",
        $"“{name}”里没有文字：请确认选对了文件；若内容是图片，请提供文字版。", ("file", name));

    public static Fault Damaged(string name, string where) => Of("documents.damaged",
        $"“{name}”已损坏（{where}读不出来）：请用 Word 或 WPS 打开并修复，另存为 .docx 后再导入。", ("file", name), ("where", where));

    public static Fault Bomb(string name, string why) => Of("documents.archive-bomb",
        $"“{name}”展开后超出限度（{why}），不予读取：请确认文件来源，删去多余的图片与附件，另存为 .docx 后再导入。",
        ("file", name), ("why", why));

    public static Fault TooDeep(string name, int limit) => Of("documents.too-deep",
        $"“{name}”的结构嵌套超过 {limit} 层，不予读取：请把正文复制到新建的文稿中保存后再导入。",
        ("file", name), ("limit", limit.ToString(CultureInfo.InvariantCulture)));

    public static Fault TooLarge(string name, long limit)
    {
        var mebibytes = (limit >> 20).ToString(CultureInfo.InvariantCulture);
        return Of("documents.too-large", $"“{name}”超过 {mebibytes} MB：请压缩其中的图片，或拆成几个文件再导入。",
            ("file", name), ("limit", mebibytes)) with
        { Kind = FaultKind.TooLarge };
    }

    public static Fault Encoding(string name, string found) => Of("documents.encoding",
        $"“{name}”的文字编码有误：{found}。请用记事本打开确认文字无误，另存为 UTF-8 后再导入。", ("file", name), ("found", found));

    public static Fault StateSecret(string name, string mark) => Of("documents.state-secret",
        $"“{name}”标有“{mark}”：涉密文件不得进入本系统，已拒绝且未保留任何内容，请按保密规定在涉密设备上处理。", ("file", name), ("mark", mark));

    private static Fault Of(string code, string sentence, params (string Name, string Value)[] arguments) =>
        new(code, sentence) { Arguments = arguments.ToDictionary(a => a.Name, a => a.Value) };
}
