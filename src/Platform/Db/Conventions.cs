using Luopan.Platform.Access;
using Luopan.Platform.Files;
using Luopan.Platform.Idempotency;
using Luopan.Platform.Jobs;
using Luopan.Platform.Log;
using Luopan.Platform.Packs;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Luopan.Platform.Db;

/// <summary>What holds for every table on every engine.</summary>
public static class Conventions
{
    /// <summary>Moments are UTC <see cref="DateTime"/>; SQLite gives them back without a kind and PostgreSQL insists on one.</summary>
    public static void Apply(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTime>().HaveConversion<UtcMoment>();
        configuration.Properties<Sensitivity>().HaveConversion<int>();
        configuration.Properties<string>().HaveMaxLength(400);
    }

    /// <summary>The tables of the technical floor.</summary>
    public static void MapPlatform(ModelBuilder model)
    {
        LogModel.Map(model);
        FileModel.Map(model);
        JobModel.Map(model);
        WorkModel.Map(model);
        NoticeModel.Map(model);
        PackModel.Map(model);
        KeptAnswerModel.Map(model);
    }

    private sealed class UtcMoment() : ValueConverter<DateTime, DateTime>(
        moment => moment.Kind == DateTimeKind.Utc ? moment : moment.ToUniversalTime(),
        stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}
