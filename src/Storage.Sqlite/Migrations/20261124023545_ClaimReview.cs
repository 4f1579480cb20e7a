using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luopan.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ClaimReview : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "VoidedAt",
                table: "targets_target",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Claim",
                table: "targets_source",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAt",
                table: "targets_source",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBy",
                table: "targets_source",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Link",
                table: "indicators_source",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "plans_claim",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reading = table.Column<int>(type: "INTEGER", nullable: false),
                    LastReading = table.Column<int>(type: "INTEGER", nullable: false),
                    Read = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    Said = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Confidence = table.Column<double>(type: "REAL", nullable: false),
                    Indicator = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Org = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    MergedInto = table.Column<Guid>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Given = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Sentence = table.Column<int>(type: "INTEGER", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    ByHand = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_claim", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_reading",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Engine = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    TextHash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Found = table.Column<int>(type: "INTEGER", nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Withdrawn = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_reading", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_review",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Before = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    After = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_review", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_task",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Named = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Owners = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Sentence = table.Column<int>(type: "INTEGER", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    ByHand = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_task", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_plans_claim_PlanId_Number",
                table: "plans_claim",
                columns: new[] { "PlanId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_reading_PlanId_Number",
                table: "plans_reading",
                columns: new[] { "PlanId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_review_PlanId",
                table: "plans_review",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_review_Subject",
                table: "plans_review",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_plans_task_PlanId_Number",
                table: "plans_task",
                columns: new[] { "PlanId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plans_claim");

            migrationBuilder.DropTable(
                name: "plans_reading");

            migrationBuilder.DropTable(
                name: "plans_review");

            migrationBuilder.DropTable(
                name: "plans_task");

            migrationBuilder.DropColumn(
                name: "VoidedAt",
                table: "targets_target");

            migrationBuilder.DropColumn(
                name: "Claim",
                table: "targets_source");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "targets_source");

            migrationBuilder.DropColumn(
                name: "WithdrawnBy",
                table: "targets_source");

            migrationBuilder.DropColumn(
                name: "Link",
                table: "indicators_source");
        }
    }
}
