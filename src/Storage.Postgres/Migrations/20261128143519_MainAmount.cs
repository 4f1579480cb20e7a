using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luopan.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class MainAmount : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_records_record_Type_State_Voided",
                table: "records_record");

            migrationBuilder.CreateIndex(
                name: "IX_records_record_Type_State_N1_Voided",
                table: "records_record",
                columns: new[] { "Type", "State", "N1", "Voided" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_records_record_Type_State_N1_Voided",
                table: "records_record");

            migrationBuilder.CreateIndex(
                name: "IX_records_record_Type_State_Voided",
                table: "records_record",
                columns: new[] { "Type", "State", "Voided" });
        }
    }
}
