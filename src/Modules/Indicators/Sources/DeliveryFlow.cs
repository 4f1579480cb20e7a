using Luopan.Platform.Workflow;

namespace Luopan.Modules.Indicators.Sources;

/// <summary>The life of an expected file: it waits for whoever may import of its line until the file comes, or the pack expects it no longer.</summary>
internal static class DeliveryFlow
{
    internal const string Code = "indicators.delivery";

    internal const string Awaited = "awaited", Came = "came", Dropped = "dropped";

    internal const string Import = "import";

    internal static readonly FlowType Type = new(
        Code, Awaited, [Came, Dropped],
        [new(Import, [Awaited], Came, IndicatorsModule.Import, OnPage: true)],
        [new(Awaited, 0, DayCount.Working) { ByDate = true, Name = new("来文期限", "Expected by") }])
    {
        Name = new("待收文件", "Expected file"),
        Words = new Dictionary<string, FlowWord>
        {
            [Awaited] = new("待收", "Awaited"),
            [Came] = new("已收", "Came"),
            [Dropped] = new("不再要求", "No longer expected"),
            [Import] = new("导入", "Import"),
        },
    };
}
