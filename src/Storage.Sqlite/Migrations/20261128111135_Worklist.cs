using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luopan.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Worklist : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_platform_work_item_ClosedAt",
                table: "platform_work_item");

            migrationBuilder.AddColumn<string>(
                name: "ClockName",
                table: "platform_work_item",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Doers",
                table: "platform_work_item",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "HomePath",
                table: "platform_work_item",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Line",
                table: "platform_work_item",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Before",
                table: "platform_work_event",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ForId",
                table: "platform_work_event",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "platform_delegation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ToId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    First = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Last = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kinds = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_delegation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_notice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    TextEn = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MailedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_notice", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_reminders",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mail = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Hour = table.Column<int>(type: "INTEGER", nullable: false),
                    Muted = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    LastDigest = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FeedHash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_reminders", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "platform_watch",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_watch", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_work_item_ClosedAt_Due",
                table: "platform_work_item",
                columns: new[] { "ClosedAt", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_work_event_PersonId_At",
                table: "platform_work_event",
                columns: new[] { "PersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_delegation_FromId",
                table: "platform_delegation",
                column: "FromId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_delegation_ToId_Last",
                table: "platform_delegation",
                columns: new[] { "ToId", "Last" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_notice_MailedAt",
                table: "platform_notice",
                column: "MailedAt");

            migrationBuilder.CreateIndex(
                name: "IX_platform_notice_PersonId_Key",
                table: "platform_notice",
                columns: new[] { "PersonId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_notice_PersonId_ReadAt",
                table: "platform_notice",
                columns: new[] { "PersonId", "ReadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_reminders_FeedHash",
                table: "platform_reminders",
                column: "FeedHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_watch_PersonId_Type_Subject",
                table: "platform_watch",
                columns: new[] { "PersonId", "Type", "Subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_watch_Type_Subject",
                table: "platform_watch",
                columns: new[] { "Type", "Subject" });

            // What stood before: its home is the org of its scope (the watching org may have climbed), and its last doers are read from its history.
            migrationBuilder.Sql("""
                UPDATE "platform_work_item" SET "HomePath" = substr("ScopeKey", instr("ScopeKey", '/')), "Line" = substr("ScopeKey", 3, instr("ScopeKey", '/') - 4);
                """);
            migrationBuilder.Sql("""
                UPDATE "platform_work_item" SET "Doers" = coalesce((
                    SELECT group_concat(';' || e."Action" || '=' || lower(e."PersonId") || ';', '') FROM "platform_work_event" e
                    WHERE e."ItemId" = "platform_work_item"."Id" AND e."Action" IN ('started', 'submit') AND e."PersonId" IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM "platform_work_event" l WHERE l."ItemId" = e."ItemId" AND l."Action" = e."Action" AND l."At" > e."At")), '')
                WHERE "ClosedAt" IS NULL;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "platform_delegation");

            migrationBuilder.DropTable(
                name: "platform_notice");

            migrationBuilder.DropTable(
                name: "platform_reminders");

            migrationBuilder.DropTable(
                name: "platform_watch");

            migrationBuilder.DropIndex(
                name: "IX_platform_work_item_ClosedAt_Due",
                table: "platform_work_item");

            migrationBuilder.DropIndex(
                name: "IX_platform_work_event_PersonId_At",
                table: "platform_work_event");

            migrationBuilder.DropColumn(
                name: "ClockName",
                table: "platform_work_item");

            migrationBuilder.DropColumn(
                name: "Doers",
                table: "platform_work_item");

            migrationBuilder.DropColumn(
                name: "HomePath",
                table: "platform_work_item");

            migrationBuilder.DropColumn(
                name: "Line",
                table: "platform_work_item");

            migrationBuilder.DropColumn(
                name: "Before",
                table: "platform_work_event");

            migrationBuilder.DropColumn(
                name: "ForId",
                table: "platform_work_event");

            migrationBuilder.CreateIndex(
                name: "IX_platform_work_item_ClosedAt",
                table: "platform_work_item",
                column: "ClosedAt");
        }
    }
}
