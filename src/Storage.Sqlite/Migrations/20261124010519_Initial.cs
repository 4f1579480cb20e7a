using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luopan.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_org",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Short = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Rank = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Parent = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_org", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "access_org_member",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Overlay = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Member = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_org_member", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "access_person",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Office = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    HomeOrg = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    MustChangePassword = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsLocked = table.Column<bool>(type: "INTEGER", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_person", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "access_retired_org",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Successors = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_retired_org", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "bulletins_bulletin",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Template = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Line = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Org = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Sensitivity = table.Column<int>(type: "INTEGER", nullable: false),
                    ScopeKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DrafterId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Drafter = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    AsOf = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TemplateHash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    NumberSeries = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Serial = table.Column<int>(type: "INTEGER", nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Signer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulletins_bulletin", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "indicators_observation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Indicator = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Org = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Breakdown = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Publisher = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Class = table.Column<int>(type: "INTEGER", nullable: false),
                    Flags = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Vintage = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Sensitivity = table.Column<int>(type: "INTEGER", nullable: false),
                    ScopeKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicators_observation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "indicators_source",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    JobId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicators_source", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_plan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Date = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OrgCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Sensitivity = table.Column<int>(type: "INTEGER", nullable: false),
                    IsDigest = table.Column<bool>(type: "INTEGER", nullable: false),
                    Original = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ImportedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Sentences = table.Column<int>(type: "INTEGER", nullable: false),
                    ScopeKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_plan", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_file", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_job",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Arguments = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false),
                    QueuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Person = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Progress = table.Column<int>(type: "INTEGER", nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_job", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_log",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Person = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Before = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: true),
                    After = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_log", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_log_seal",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FirstEntry = table.Column<long>(type: "INTEGER", nullable: false),
                    LastEntry = table.Column<long>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Algorithm = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_log_seal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_pack",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Version = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_pack", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_work_event",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Person = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_work_event", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_work_item",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ScopeKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OrgPath = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StateSince = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueProvisional = table.Column<bool>(type: "INTEGER", nullable: false),
                    PausedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Climbed = table.Column<int>(type: "INTEGER", nullable: false),
                    AssigneeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_work_item", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "targets_change",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TargetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true),
                    ValueHigh = table.Column<string>(type: "TEXT", nullable: true),
                    Bound = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    OnVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_targets_change", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "targets_target",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Plan = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Indicator = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Org = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OrgPath = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Line = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Variant = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ScopeKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    BaseYear = table.Column<int>(type: "INTEGER", nullable: true),
                    BaseValue = table.Column<string>(type: "TEXT", nullable: true),
                    Value = table.Column<string>(type: "TEXT", nullable: true),
                    ValueHigh = table.Column<string>(type: "TEXT", nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Bound = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Attribute = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Section = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_targets_target", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "access_grant",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Line = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OrgCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    UpTo = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_grant", x => x.Id);
                    table.ForeignKey(
                        name: "FK_access_grant_access_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "access_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_person_claim",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_person_claim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_access_person_claim_access_person_UserId",
                        column: x => x.UserId,
                        principalTable: "access_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_person_login",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_person_login", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_access_person_login_access_person_UserId",
                        column: x => x.UserId,
                        principalTable: "access_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_person_token",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_person_token", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_access_person_token_access_person_UserId",
                        column: x => x.UserId,
                        principalTable: "access_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bulletins_edition",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bulletin = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AsOf = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false),
                    Changes = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulletins_edition", x => x.Id);
                    table.ForeignKey(
                        name: "FK_bulletins_edition_bulletins_bulletin_Bulletin",
                        column: x => x.Bulletin,
                        principalTable: "bulletins_bulletin",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans_text",
                columns: table => new
                {
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Blocks = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false),
                    Changes = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false),
                    Hidden = table.Column<string>(type: "TEXT", maxLength: 2147483647, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_text", x => x.PlanId);
                    table.ForeignKey(
                        name: "FK_plans_text_plans_plan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "plans_plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "targets_source",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TargetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Plan = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Sentence = table.Column<int>(type: "INTEGER", nullable: true),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    Quote = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_targets_source", x => x.Id);
                    table.ForeignKey(
                        name: "FK_targets_source_targets_target_TargetId",
                        column: x => x.TargetId,
                        principalTable: "targets_target",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "targets_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TargetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true),
                    ValueHigh = table.Column<string>(type: "TEXT", nullable: true),
                    Bound = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ApprovedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_targets_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_targets_version_targets_target_TargetId",
                        column: x => x.TargetId,
                        principalTable: "targets_target",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_access_grant_PersonId",
                table: "access_grant",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_access_org_member_Overlay",
                table: "access_org_member",
                column: "Overlay");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "access_person",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "access_person",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_access_person_claim_UserId",
                table: "access_person_claim",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_access_person_login_UserId",
                table: "access_person_login",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_bulletins_bulletin_NumberSeries_Serial",
                table: "bulletins_bulletin",
                columns: new[] { "NumberSeries", "Serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_bulletins_bulletin_ScopeKey",
                table: "bulletins_bulletin",
                column: "ScopeKey");

            migrationBuilder.CreateIndex(
                name: "IX_bulletins_bulletin_Template_Org_Period",
                table: "bulletins_bulletin",
                columns: new[] { "Template", "Org", "Period" });

            migrationBuilder.CreateIndex(
                name: "IX_bulletins_edition_Bulletin_Order",
                table: "bulletins_edition",
                columns: new[] { "Bulletin", "Order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_indicators_observation_SourceId",
                table: "indicators_observation",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_indicators_source_JobId",
                table: "indicators_source",
                column: "JobId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_plan_Code",
                table: "plans_plan",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_plans_plan_Hash",
                table: "plans_plan",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_file_Hash",
                table: "platform_file",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_platform_job_State_QueuedAt",
                table: "platform_job",
                columns: new[] { "State", "QueuedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_log_Subject_Key",
                table: "platform_log",
                columns: new[] { "Subject", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_log_seal_LastEntry",
                table: "platform_log_seal",
                column: "LastEntry",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_pack_Hash",
                table: "platform_pack",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_work_event_ItemId",
                table: "platform_work_event",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_work_item_ClosedAt",
                table: "platform_work_item",
                column: "ClosedAt");

            migrationBuilder.CreateIndex(
                name: "IX_platform_work_item_Type_Subject",
                table: "platform_work_item",
                columns: new[] { "Type", "Subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_targets_change_TargetId",
                table: "targets_change",
                column: "TargetId");

            migrationBuilder.CreateIndex(
                name: "IX_targets_source_Plan",
                table: "targets_source",
                column: "Plan");

            migrationBuilder.CreateIndex(
                name: "IX_targets_source_TargetId",
                table: "targets_source",
                column: "TargetId");

            migrationBuilder.CreateIndex(
                name: "IX_targets_target_Indicator_Org",
                table: "targets_target",
                columns: new[] { "Indicator", "Org" });

            migrationBuilder.CreateIndex(
                name: "IX_targets_target_Plan_Indicator_Org_Period_Kind_Variant",
                table: "targets_target",
                columns: new[] { "Plan", "Indicator", "Org", "Period", "Kind", "Variant" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_targets_target_ScopeKey",
                table: "targets_target",
                column: "ScopeKey");

            migrationBuilder.CreateIndex(
                name: "IX_targets_version_TargetId_Number",
                table: "targets_version",
                columns: new[] { "TargetId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_grant");

            migrationBuilder.DropTable(
                name: "access_org");

            migrationBuilder.DropTable(
                name: "access_org_member");

            migrationBuilder.DropTable(
                name: "access_person_claim");

            migrationBuilder.DropTable(
                name: "access_person_login");

            migrationBuilder.DropTable(
                name: "access_person_token");

            migrationBuilder.DropTable(
                name: "access_retired_org");

            migrationBuilder.DropTable(
                name: "bulletins_edition");

            migrationBuilder.DropTable(
                name: "indicators_observation");

            migrationBuilder.DropTable(
                name: "indicators_source");

            migrationBuilder.DropTable(
                name: "plans_text");

            migrationBuilder.DropTable(
                name: "platform_file");

            migrationBuilder.DropTable(
                name: "platform_job");

            migrationBuilder.DropTable(
                name: "platform_log");

            migrationBuilder.DropTable(
                name: "platform_log_seal");

            migrationBuilder.DropTable(
                name: "platform_pack");

            migrationBuilder.DropTable(
                name: "platform_work_event");

            migrationBuilder.DropTable(
                name: "platform_work_item");

            migrationBuilder.DropTable(
                name: "targets_change");

            migrationBuilder.DropTable(
                name: "targets_source");

            migrationBuilder.DropTable(
                name: "targets_version");

            migrationBuilder.DropTable(
                name: "access_person");

            migrationBuilder.DropTable(
                name: "bulletins_bulletin");

            migrationBuilder.DropTable(
                name: "plans_plan");

            migrationBuilder.DropTable(
                name: "targets_target");
        }
    }
}
